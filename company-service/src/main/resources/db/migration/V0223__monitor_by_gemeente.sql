-- The monitor counts by gemeente (REG-01), which the table of postcode areas tells now: two towns of one gemeente are one line.
alter table student_demand rename column town to municipality;
alter table student_demand rename column counted_town to counted_municipality;
comment on column student_demand.municipality is 'Gemeente, by the four digits of the postcode; empty when not known. The postcode is not kept.';
comment on table demand_part is 'scope: region. How many students of a school look for a place, by gemeente and by leerweg apart from each other, so that no row tells a combination: numbers only.';

-- In which gemeente who looks already lives, is learned with the next news of the student.
alter table student_demand no force row level security;
alter table demand_part no force row level security;
alter table demand_week no force row level security;
update student_demand set municipality = '', counted_municipality = case when counted_week is not null then '' end;
delete from demand_part where kind = 'TOWN';
alter table demand_part drop constraint demand_part_kind_check;
alter table demand_part add check (kind in ('MUNICIPALITY', 'LEERWEG'));
insert into demand_part (region_id, school_id, kind, value, students)
    select region_id, school_id, 'MUNICIPALITY', '', sum(students)
    from demand_week group by region_id, school_id having sum(students) <> 0;
alter table student_demand force row level security;
alter table demand_part force row level security;
alter table demand_week force row level security;
