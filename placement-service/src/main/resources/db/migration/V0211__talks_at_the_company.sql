-- The talks at a company before a stage is agreed: a first visit alone at a new company, and the acquaintance.

create table talk (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    company_id uuid not null,
    kind text not null check (kind in ('FIRST_VISIT', 'ACQUAINTANCE')),
    day date not null,
    topics text[] not null,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id, company_id, kind),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table talk is 'scope: tenant. A talk at a proposed company: when, and which topics came up; never what was said.';
alter table talk enable row level security;
alter table talk force row level security;
create policy tenant_isolation on talk
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
