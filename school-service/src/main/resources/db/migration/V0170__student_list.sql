-- A policy compares tenant_id with something the planner does not know, so it counts on a school of average size. Among a
-- thousand small schools that is some twenty students: it then reads all students of a large one and sorts them to show
-- the first fifty, where it could walk along student_by_name. It is told to count on 2,000 students, in a table of any size.
alter table student alter column tenant_id set (n_distinct = -0.0005);
analyze student;
