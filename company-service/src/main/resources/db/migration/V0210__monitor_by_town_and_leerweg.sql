-- Since when a student looks is a function of what is known of student and placements, each followed by itself: topics keep
-- no order between each other, so a rebuild hears the same news in another order and must count the same.
alter table student_demand add column leerweg text not null default '';
alter table student_demand add column town text not null default '';
alter table student_demand add column active_since timestamptz;
alter table student_demand add column ready_since timestamptz;
alter table student_demand add column counted_leerweg text;
alter table student_demand add column counted_town text;
comment on column student_demand.leerweg is 'STAGE at vso and pro, BOL or BBL at the mbo; empty when not told.';
comment on column student_demand.town is 'Woonplaats, by the four digits of the postcode; empty when not known. The postcode is not kept.';
alter table placement_state add column searching_since timestamptz;
alter table placement_state add column free_since timestamptz;
comment on column placement_state.searching_since is 'Since when a place is searched in this placement; absent when none is.';
comment on column placement_state.free_since is 'When this placement last stopped being agreed or running: from then on the student may look again.';

create table demand_part (
    region_id uuid not null default opstap_region(),
    school_id uuid not null,
    kind text not null check (kind in ('TOWN', 'LEERWEG')),
    value text not null,
    students integer not null,
    primary key (region_id, school_id, kind, value)
);
comment on table demand_part is 'scope: region. How many students of a school look for a place, by town and by leerweg apart from each other, so that no row tells a combination: numbers only.';
alter table demand_part enable row level security;
alter table demand_part force row level security;
create policy region_isolation on demand_part
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

-- Who looks already goes on doing so since the same week; town and leerweg are learned with the next news of the student.
alter table student_demand no force row level security;
alter table placement_state no force row level security;
alter table demand_week no force row level security;
alter table demand_part no force row level security;
update placement_state p set searching_since = coalesce(
        (select cast(d.counted_week as timestamptz) from student_demand d
         where d.tenant_id = p.tenant_id and d.student_id = p.student_id), now())
    where p.state in ('SEARCHING', 'PROPOSED', 'ACQUAINTANCE');
update student_demand set
    active_since = case when active then coalesce(cast(counted_week as timestamptz), now()) end,
    ready_since = case when ready then coalesce(cast(counted_week as timestamptz), now()) end,
    counted_leerweg = case when counted_week is not null then '' end,
    counted_town = case when counted_week is not null then '' end;
insert into demand_part (region_id, school_id, kind, value, students)
    select w.region_id, w.school_id, k.kind, '', sum(w.students)
    from demand_week w cross join (values ('TOWN'), ('LEERWEG')) k (kind)
    group by w.region_id, w.school_id, k.kind having sum(w.students) <> 0;
alter table student_demand force row level security;
alter table placement_state force row level security;
alter table demand_week force row level security;
alter table demand_part force row level security;
