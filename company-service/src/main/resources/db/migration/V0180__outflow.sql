create table nazorg_result (
    tenant_id uuid not null default opstap_tenant(),
    moment_id uuid not null,
    student_id uuid not null,
    month smallint not null,
    cohort smallint not null,
    situation text not null,
    primary key (tenant_id, moment_id)
);
comment on table nazorg_result is 'scope: tenant. What was found at each nazorg moment of a school, to count; no name, and seen by the own school only.';
comment on column nazorg_result.cohort is 'The school year in which the student left, by the year it began in.';
comment on column nazorg_result.situation is 'What the student did then; NOT_HEARD while nobody knows.';
create index nazorg_result_of_student on nazorg_result (tenant_id, student_id);
alter table nazorg_result enable row level security;
alter table nazorg_result force row level security;
create policy tenant_isolation on nazorg_result
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table outflow_count (
    region_id uuid not null default opstap_region(),
    school_id uuid not null,
    month smallint not null,
    cohort smallint not null,
    situation text not null,
    students integer not null,
    primary key (region_id, school_id, month, cohort, situation)
);
comment on table outflow_count is 'scope: region. How many former students of a school did what so many months after leaving: numbers only (REG-09).';
alter table outflow_count enable row level security;
alter table outflow_count force row level security;
create policy region_isolation on outflow_count
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
