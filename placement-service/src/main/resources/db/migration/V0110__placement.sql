-- The placement itself: its states, gates, search profile and the seat it asks.

create table placement (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    student_id uuid not null,
    state text not null check (state in ('REGISTERED', 'INTAKE', 'SEARCHING', 'PROPOSED', 'ACQUAINTANCE', 'AGREED',
        'CONTRACT', 'RUNNING', 'CLOSING', 'COMPLETED', 'BROKEN_OFF', 'CANCELLED')),
    phase smallint not null check (phase between 1 and 4),
    policy_version integer,
    stagebegeleider_id uuid,
    weekdays text[] not null,
    from_day date,
    until_day date,
    max_distance_km smallint,
    preferred_sectors text[] not null,
    goals text[] not null,
    needs bytea,
    place_id uuid,
    company_id uuid,
    seat_request_id uuid,
    seat_state text not null check (seat_state in ('NONE', 'ASKED', 'HELD', 'CONFIRMED')),
    student_klik text not null check (student_klik in ('UNKNOWN', 'YES', 'DOUBT', 'NO')),
    company_klik text not null check (company_klik in ('UNKNOWN', 'YES', 'DOUBT', 'NO')),
    contact_name text,
    contact_mail text,
    contract_signed boolean not null,
    assessed boolean not null,
    awaiting text[] not null,
    ended_because text,
    opened_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id),
    check (from_day <= until_day),
    check (state not in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING', 'COMPLETED') or place_id is not null),
    check (state not in ('RUNNING', 'CLOSING', 'COMPLETED') or contract_signed),
    check (state not in ('BROKEN_OFF', 'CANCELLED') or ended_because is not null)
);
comment on table placement is 'scope: tenant. One stage of one student, from registration to end; needs are encrypted with the key of the student.';
create index placement_of_student on placement (tenant_id, student_id);
create index placement_by_state on placement (tenant_id, state);
alter table placement enable row level security;
alter table placement force row level security;
create policy tenant_isolation on placement
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table gate_override (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    gate text not null check (gate in ('TRAINING', 'INTAKE', 'READY')),
    reason text not null check (length(reason) >= 10),
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id, gate),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id)
);
comment on table gate_override is 'scope: tenant. A gate the teamleider opened by hand, with the reason (SCH-21).';
revoke update, delete on gate_override from ${app};
alter table gate_override enable row level security;
alter table gate_override force row level security;
create policy tenant_isolation on gate_override
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table placement_history (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    action text not null,
    from_state text not null,
    to_state text not null,
    by_id uuid,
    by_name text not null,
    by_role text not null,
    at timestamptz not null,
    reason text,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id)
);
comment on table placement_history is 'scope: tenant. Every step of a placement: who, when, why; append-only.';
create index placement_history_of_placement on placement_history (tenant_id, placement_id, at);
revoke update, delete on placement_history from ${app};
alter table placement_history enable row level security;
alter table placement_history force row level security;
create policy tenant_isolation on placement_history
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table seat_request (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    placement_id uuid not null,
    place_id uuid not null,
    status text not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'RELEASED')),
    reason text,
    alternatives uuid[] not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    held_until timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id)
);
comment on table seat_request is 'scope: tenant. A seat asked of the pool and the answer that came by event.';
create unique index seat_request_one_open on seat_request (tenant_id, placement_id) where status in ('ASKED', 'GRANTED');
alter table seat_request enable row level security;
alter table seat_request force row level security;
create policy tenant_isolation on seat_request
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
