create table access_record (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    at timestamptz not null,
    subject_id uuid not null,
    actor_id uuid,
    actor_name text not null,
    actor_role text not null,
    actor_tenant uuid not null,
    action text not null,
    item text not null,
    purpose text not null,
    primary key (tenant_id, id)
);
create index access_record_subject on access_record (tenant_id, subject_id, at);
comment on table access_record is 'scope: tenant. Who read, changed, printed, exported or searched what of whom; append-only.';
comment on column access_record.actor_id is 'Empty for somebody without an account, who came by a scoped link.';
alter table access_record enable row level security;
alter table access_record force row level security;
create policy tenant_isolation on access_record using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table access_chain (
    tenant_id uuid not null default opstap_tenant(),
    number bigint not null,
    record_id uuid not null,
    hash bytea not null,
    primary key (tenant_id, number),
    unique (tenant_id, record_id),
    foreign key (tenant_id, record_id) references access_record (tenant_id, id)
);
comment on table access_chain is 'scope: tenant. Seals the access log: each hash covers a record and the hash before it.';
alter table access_chain enable row level security;
alter table access_chain force row level security;
create policy tenant_isolation on access_chain using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table access_chain_head (
    tenant_id uuid not null default opstap_tenant(),
    number bigint not null,
    hash bytea not null,
    primary key (tenant_id)
);
comment on table access_chain_head is 'scope: tenant. The end of the chain; its row lock makes one chain of what many transactions write.';
alter table access_chain_head enable row level security;
alter table access_chain_head force row level security;
create policy tenant_isolation on access_chain_head using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

-- The service adds records and reads; only the function below writes the chain.
revoke update, delete on access_record from ${app};
revoke insert, update, delete on access_chain from ${app};
revoke insert, update, delete on access_chain_head from ${app};

-- Length before value, so that no two different records give the same text.
create function opstap_netstring(value text) returns text language sql immutable
    return octet_length(coalesce(value, '')) || ':' || coalesce(value, '') || ',';

create function opstap_seal_access_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    link access_chain_head;
begin
    insert into access_chain_head (tenant_id, number, hash) values (new.tenant_id, 0, '\x') on conflict (tenant_id) do nothing;
    select * into strict link from access_chain_head where tenant_id = new.tenant_id for update;
    link.number := link.number + 1;
    link.hash := sha256(link.hash || convert_to(
        opstap_netstring(link.number::text)
        || opstap_netstring(new.tenant_id::text)
        || opstap_netstring(new.id::text)
        || opstap_netstring(((extract(epoch from new.at) * 1000000)::bigint)::text)
        || opstap_netstring(new.subject_id::text)
        || opstap_netstring(new.actor_id::text)
        || opstap_netstring(new.actor_name)
        || opstap_netstring(new.actor_role)
        || opstap_netstring(new.actor_tenant::text)
        || opstap_netstring(new.action)
        || opstap_netstring(new.item)
        || opstap_netstring(new.purpose), 'UTF8'));
    insert into access_chain (tenant_id, number, record_id, hash) values (new.tenant_id, link.number, new.id, link.hash);
    update access_chain_head set number = link.number, hash = link.hash where tenant_id = new.tenant_id;
    return null;
end $$;

-- Deferred to the commit: the lock on the head is the last one taken and held for an instant, so readers of one tenant
-- do not wait for each other's work and cannot dead-lock with the locks that work takes.
create constraint trigger seal_access_record after insert on access_record
    deferrable initially deferred for each row execute function opstap_seal_access_record();

create function opstap_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on access_record for each row execute function opstap_refuse_change();
create trigger append_only_truncate before truncate on access_record for each statement execute function opstap_refuse_change();
create trigger append_only before update or delete on access_chain for each row execute function opstap_refuse_change();
create trigger append_only_truncate before truncate on access_chain for each statement execute function opstap_refuse_change();
