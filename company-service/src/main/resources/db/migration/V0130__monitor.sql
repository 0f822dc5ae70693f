create table student_demand (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    phase smallint not null default 0,
    active boolean not null default false,
    ready boolean not null default false,
    counted_phase smallint,
    counted_week date,
    primary key (tenant_id, student_id)
);
comment on table student_demand is 'scope: tenant. Per student of a school whether he or she looks for a place, to count; no name, and seen by the own school only.';
alter table student_demand enable row level security;
alter table student_demand force row level security;
create policy tenant_isolation on student_demand
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table placement_state (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    student_id uuid not null,
    state text not null,
    primary key (tenant_id, placement_id)
);
comment on table placement_state is 'scope: tenant. How far each placement of a school is: a student with an agreed one no longer looks for a place.';
create index placement_state_of_student on placement_state (tenant_id, student_id);
alter table placement_state enable row level security;
alter table placement_state force row level security;
create policy tenant_isolation on placement_state
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table demand_week (
    region_id uuid not null default opstap_region(),
    school_id uuid not null,
    phase smallint not null,
    since_week date not null,
    students integer not null,
    primary key (region_id, school_id, phase, since_week)
);
comment on table demand_week is 'scope: region. How many students of a school look for a place since which week: numbers only.';
alter table demand_week enable row level security;
alter table demand_week force row level security;
create policy region_isolation on demand_week
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table school_name (
    region_id uuid not null default opstap_region(),
    school_id uuid not null,
    name text not null,
    primary key (region_id, school_id)
);
comment on table school_name is 'scope: region. What the schools of the region are called.';
alter table school_name enable row level security;
alter table school_name force row level security;
create policy region_isolation on school_name
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
