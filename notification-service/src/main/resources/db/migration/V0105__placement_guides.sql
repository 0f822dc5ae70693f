create table placement (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    stagebegeleider_id uuid,
    primary key (tenant_id, id)
);
comment on table placement is 'scope: tenant. Who guides a placement, to tell the answer of a company that knows no student (COM-44).';
create index placement_of_student on placement (tenant_id, student_id);
alter table placement enable row level security;
alter table placement force row level security;
create policy tenant_isolation on placement
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
