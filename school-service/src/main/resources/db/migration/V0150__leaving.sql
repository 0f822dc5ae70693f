-- When a student left, from which the terms of keeping count.

alter table student add column if not exists left_on date;
alter table student add check ((status = 'ACTIVE') = (left_on is null));
create index student_by_class on student (tenant_id, class_group, family_name, given_name, id) where status = 'ACTIVE';
