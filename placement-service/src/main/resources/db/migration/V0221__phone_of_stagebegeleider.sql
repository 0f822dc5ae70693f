-- Where student, parents and company reach the stagebegeleider (PLA-43).

alter table student add column stagebegeleider_phone text;
