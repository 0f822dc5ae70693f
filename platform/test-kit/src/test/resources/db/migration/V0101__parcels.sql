create table parcel_scan (
    tenant_id uuid not null default opstap_tenant(),
    event_id uuid not null,
    parcel_id uuid not null,
    sequence bigint not null,
    step int not null,
    scanned bigint generated always as identity,
    primary key (tenant_id, event_id)
);
comment on table parcel_scan is 'scope: tenant. Each event that was applied; a second time would break the key.';
alter table parcel_scan enable row level security;
alter table parcel_scan force row level security;
create policy tenant_isolation on parcel_scan using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table parcel_total (
    tenant_id uuid not null default opstap_tenant(),
    parcel_id uuid not null,
    steps bigint not null,
    primary key (tenant_id, parcel_id)
);
comment on table parcel_total is 'scope: tenant. Sum of the steps of a parcel; applied twice it would be too high.';
alter table parcel_total enable row level security;
alter table parcel_total force row level security;
create policy tenant_isolation on parcel_total using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table shelf (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    level int not null,
    primary key (tenant_id, id)
);
comment on table shelf is 'scope: tenant. How full a shelf is, as last heard.';
alter table shelf enable row level security;
alter table shelf force row level security;
create policy tenant_isolation on shelf using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
