-- Every table says its scope in a comment, 'scope: tenant', 'scope: region' or 'scope: service'; a test checks what follows from it.
create function opstap_tenant() returns uuid language sql stable
    return nullif(current_setting('opstap.tenant', true), '')::uuid;
create function opstap_region() returns uuid language sql stable
    return nullif(current_setting('opstap.region', true), '')::uuid;

revoke create on schema public from public;
grant usage on schema public to ${app};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};

create schema messaging;
grant usage on schema messaging to ${app}, ${relay};

create table messaging.outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    topic text not null,
    key uuid not null,
    type text not null,
    sequence bigint not null,
    tenant_id uuid not null,
    region_id uuid not null,
    payload text check (octet_length(payload) < 900000),
    traceparent text,
    created_at timestamptz not null default clock_timestamp(),
    unique (topic, key, sequence)
);
comment on table messaging.outbox is 'scope: service. Events to send, in commit order; a null payload is a tombstone.';
comment on column messaging.outbox.payload is 'Bounded, because a record the broker refuses would stop the relay for every key.';
grant insert on messaging.outbox to ${app};
grant select, delete on messaging.outbox to ${relay};

create table messaging.outbox_sequence (
    topic text not null,
    key uuid not null,
    last bigint not null,
    primary key (topic, key)
);
comment on table messaging.outbox_sequence is 'scope: service. The row lock on it makes insert order and commit order the same per key.';
grant select, insert, update on messaging.outbox_sequence to ${app};

create publication outbox_pub for table messaging.outbox with (publish = 'insert');
