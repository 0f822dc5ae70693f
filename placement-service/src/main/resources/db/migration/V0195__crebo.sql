alter table student add column crebo text;
comment on column student.crebo is 'The training at the mbo: a company has to be recognised for it on the first day (COM-09). Absent as long as the school has not told it.';
