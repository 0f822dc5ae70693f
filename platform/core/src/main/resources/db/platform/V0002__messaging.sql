-- occurred_at is the service's own clock, which a demo may move; created_at stays the database's, for housekeeping.
alter table messaging.outbox add column occurred_at timestamptz not null default clock_timestamp();
-- A row whose position lies behind what the slot confirmed was sent; so "unsent" needs no second write.
alter table messaging.outbox add column wal_position bigint not null
    default (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint;
create index outbox_wal_position on messaging.outbox (wal_position);

create table messaging.inbox (
    event_id uuid primary key,
    topic text not null,
    key uuid not null,
    sequence bigint not null,
    handled_at timestamptz not null default clock_timestamp()
);
comment on table messaging.inbox is 'scope: service. Events of others that were handled; written in the transaction of what they changed here.';
create index inbox_handled_at on messaging.inbox using brin (handled_at);
grant select, insert, delete on messaging.inbox to ${app};

create table messaging.applied_version (
    topic text not null,
    key uuid not null,
    sequence bigint not null,
    primary key (topic, key)
);
comment on table messaging.applied_version is 'scope: service. How far each aggregate of others was followed; its row lock lets one event of a key through at a time.';
grant select, insert, update on messaging.applied_version to ${app};

create table messaging.parked (
    topic text not null,
    key uuid not null,
    sequence bigint not null,
    record_partition int not null,
    record_offset bigint not null,
    headers jsonb not null,
    payload bytea,
    cause text not null,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (topic, key, sequence)
);
comment on table messaging.parked is 'scope: service. Events that failed or came too early, and those of the same key that wait behind them.';
grant select, insert, update, delete on messaging.parked to ${app};
