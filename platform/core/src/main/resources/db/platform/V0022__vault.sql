create table vault_key (
    tenant_id uuid not null default opstap_tenant(),
    subject_id uuid not null,
    wrapped_key bytea,
    made_at timestamptz not null,
    destroyed_at timestamptz,
    primary key (tenant_id, subject_id),
    check ((wrapped_key is null) = (destroyed_at is not null))
);
comment on table vault_key is 'scope: tenant. The key of a person, encrypted with the master key; a destroyed one stays as a row without key, so that none is made anew.';
alter table vault_key enable row level security;
alter table vault_key force row level security;
create policy tenant_isolation on vault_key using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
revoke delete on vault_key from ${app};
