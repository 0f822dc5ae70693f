alter table student add column crebo text check (crebo ~ '^[0-9]{5}$');
comment on column student.crebo is 'The training at the mbo in the Centraal Register Beroepsopleidingen: a leerbedrijf is recognised per crebo (COM-09). Absent at vso and pro, and as long as nobody filled it in.';
