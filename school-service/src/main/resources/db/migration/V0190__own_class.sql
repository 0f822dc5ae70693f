alter table import_job add column of_mentor uuid;
comment on column import_job.of_mentor is 'Whose own class the list is: such a list touches no student of another mentor. Empty when it is the list of the whole school.';
