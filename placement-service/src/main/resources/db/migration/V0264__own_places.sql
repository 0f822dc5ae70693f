-- A student proposes a place of the own network, at any time; school says what comes of it (PLA-10).

create table own_place (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    company bytea not null,
    town bytea not null,
    work bytea not null,
    knows_somebody boolean not null,
    contact bytea,
    proposed_at timestamptz not null,
    withdrawn_at timestamptz,
    answer text check (answer in ('LINKED', 'NOT_POSSIBLE', 'LEAD')),
    place_id uuid,
    why_not bytea,
    answered_by_id uuid,
    answered_by_name text,
    answered_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
    check ((answer is not distinct from 'LINKED') = (place_id is not null)),
    check ((answer is not distinct from 'NOT_POSSIBLE') = (why_not is not null))
);
comment on table own_place is 'scope: tenant. A place a student proposes and what the school answered; all words are encrypted with the key of the student. A link gives no seat: that is asked like any other.';
create index own_place_of_student on own_place (tenant_id, student_id, proposed_at);
create index own_place_open on own_place (tenant_id, proposed_at)
    where withdrawn_at is null and (answer is null or answer = 'LEAD');
revoke delete on own_place from ${app};
alter table own_place enable row level security;
alter table own_place force row level security;
create policy tenant_isolation on own_place
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
