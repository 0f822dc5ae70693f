-- A plaatsingsstage works towards a contract: what the employer asks, what school does for it, and what came of it.

create table outflow_plan (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    version integer not null,
    training bytea,
    training_from date,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check (training_from is null or training is not null)
);
comment on table outflow_plan is 'scope: tenant. Towards a job at the company of a plaatsingsstage, with an optional vakspecifieke opleiding (PLA-91).';
alter table outflow_plan enable row level security;
alter table outflow_plan force row level security;
create policy tenant_isolation on outflow_plan
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table outflow_requirement (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    position integer not null,
    requirement bytea not null,
    programme bytea,
    primary key (tenant_id, placement_id, position),
    foreign key (tenant_id, placement_id) references outflow_plan (tenant_id, placement_id) on delete cascade
);
comment on table outflow_requirement is 'scope: tenant. What the future employer asks, and what school does for it; encrypted with the key of the student (PLA-91).';
alter table outflow_requirement enable row level security;
alter table outflow_requirement force row level security;
create policy tenant_isolation on outflow_requirement
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table outflow_outcome (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    version integer not null,
    outcome text not null check (outcome in ('CONTRACT', 'NOT_HERE')),
    contract_type text check (contract_type in ('TEMPORARY', 'PERMANENT', 'ON_CALL', 'AGENCY', 'OTHER')),
    hours_per_week integer check (hours_per_week between 0 and 40),
    starts_on date,
    wage_subsidy bytea,
    job_agreement bytea,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((outcome = 'CONTRACT') = (contract_type is not null)),
    check ((outcome = 'CONTRACT') = (hours_per_week is not null)),
    check ((outcome = 'CONTRACT') = (starts_on is not null)),
    check ((outcome = 'CONTRACT') = (wage_subsidy is not null)),
    check ((outcome = 'CONTRACT') = (job_agreement is not null))
);
comment on table outflow_outcome is 'scope: tenant. What a plaatsingsstage led to; loonkostensubsidie and indicatie banenafspraak are encrypted with the key of the student (PLA-92).';
alter table outflow_outcome enable row level security;
alter table outflow_outcome force row level security;
create policy tenant_isolation on outflow_outcome
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
