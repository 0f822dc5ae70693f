-- How long the school keeps a student who left (GW-41), what stops the clock, and the proof of what went.

alter table student add column if not exists left_on date;

-- What a term erases nobody asked for: no person stands behind it.
alter table rights_request alter column asked_by drop not null;
alter table rights_request drop constraint rights_request_asked_as_check;
alter table rights_request add constraint rights_request_asked_as_check
    check (asked_as in ('STUDENT', 'PARENT', 'PRIVACY_OFFICER', 'RETENTION'));
alter table rights_request add constraint rights_request_asked_by_somebody
    check ((asked_as = 'RETENTION') = (asked_by is null));

create table retention_term (
    tenant_id uuid not null default opstap_tenant(),
    category text not null check (category in ('DOSSIER', 'PRACTICE_EVIDENCE', 'NAZORG')),
    version int not null check (version > 0),
    months int not null check (months between 1 and 240),
    source text not null,
    set_by uuid not null,
    set_by_name text not null,
    set_at timestamptz not null,
    primary key (tenant_id, category, version)
);
comment on table retention_term is 'scope: tenant. A term the school chose itself, with its ground; a later choice is a new row, and without any the default counts.';
revoke update, delete on retention_term from ${app};

create table retention_hold (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    reason bytea not null,
    put_by uuid not null,
    put_by_name text not null,
    put_at timestamptz not null,
    lifted_because bytea,
    lifted_by uuid,
    lifted_by_name text,
    lifted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check (num_nulls(lifted_because, lifted_by, lifted_by_name, lifted_at) in (0, 4))
);
comment on table retention_hold is 'scope: tenant. While one is not lifted nothing of the student is erased; the reasons are encrypted with the key of the student.';
create unique index retention_hold_in_force on retention_hold (tenant_id, student_id) where lifted_at is null;
create index retention_hold_of_student on retention_hold (tenant_id, student_id, put_at);

create table retention_due (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    found_on date not null,
    erase_on date not null,
    primary key (tenant_id, student_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check (erase_on > found_on)
);
comment on table retention_due is 'scope: tenant. Whose term was found to have ended, and the day before which nothing happens.';
create index retention_due_by_day on retention_due (tenant_id, erase_on, student_id);

create table retention_erasure (
    tenant_id uuid not null default opstap_tenant(),
    request_id uuid not null,
    category text not null check (category in ('DOSSIER', 'PRACTICE_EVIDENCE', 'NAZORG')),
    months int not null,
    kept_until date not null,
    opened_at timestamptz not null,
    primary key (tenant_id, request_id),
    foreign key (tenant_id, request_id) references rights_request (tenant_id, id)
);
comment on table retention_erasure is 'scope: tenant. Which erasures a term decided, and by how many months after leaving; with the receipts it is the proof.';
create index retention_erasure_by_time on retention_erasure (tenant_id, opened_at);
revoke update, delete on retention_erasure from ${app};

do $$
declare t text;
begin
    foreach t in array array['retention_term', 'retention_hold', 'retention_due', 'retention_erasure'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()))', t);
    end loop;
end $$;
