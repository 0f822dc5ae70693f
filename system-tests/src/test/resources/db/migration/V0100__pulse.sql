create table pulse (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    number int not null,
    primary key (tenant_id, id)
);
comment on table pulse is 'scope: tenant. The last pulse of each key, as the benchmark of events reads it.';
alter table pulse enable row level security;
alter table pulse force row level security;
create policy tenant_isolation on pulse using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
