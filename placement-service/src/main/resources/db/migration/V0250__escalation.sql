-- A problem at the workplace goes through the steps of the school plan, in order; a calamity does not wait for them.

create table problem_case (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    placement_id uuid not null,
    told bytea,
    by_id uuid not null,
    by_name text not null,
    by_role text not null,
    opened_at timestamptz not null,
    mentor_told_on date,
    parents_told_on date,
    ending text check (ending in ('SOLVED', 'OTHER_PLACE')),
    closed_by_name text,
    closed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((ending is null) = (closed_at is null)),
    check (ending is distinct from 'OTHER_PLACE' or (mentor_told_on is not null and parents_told_on is not null))
);
comment on table problem_case is 'scope: tenant. A problem of a stage and who was told of it; when another place is sought parents and mentor know (PLA-70).';
create unique index problem_case_one_open on problem_case (tenant_id, placement_id) where closed_at is null;
alter table problem_case enable row level security;
alter table problem_case force row level security;
create policy tenant_isolation on problem_case
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table problem_step (
    tenant_id uuid not null default opstap_tenant(),
    case_id uuid not null,
    step integer not null check (step between 1 and 4),
    day date not null,
    skipped boolean not null,
    note bytea,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, case_id, step),
    foreign key (tenant_id, case_id) references problem_case (tenant_id, id) on delete cascade,
    check (not skipped or note is not null)
);
comment on table problem_step is 'scope: tenant. One step of the escalation: taken on a day, or skipped with a reason; texts are encrypted with the key of the student.';
alter table problem_step enable row level security;
alter table problem_step force row level security;
create policy tenant_isolation on problem_step
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table calamity (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    told bytea,
    by_id uuid not null,
    by_name text not null,
    by_role text not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table calamity is 'scope: tenant. Something happened at the workplace that cannot wait; teamleider and stagebegeleider hear it at once (PLA-71).';
create index calamity_of_placement on calamity (tenant_id, placement_id, at);
alter table calamity enable row level security;
alter table calamity force row level security;
create policy tenant_isolation on calamity
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
