create table known_tenant (
    id uuid primary key,
    region_id uuid not null
);
comment on table known_tenant is 'scope: service. Tenants whose queued mails a job sends, one after the other. No data of people.';

create table student (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    account_id uuid,
    display_name text not null,
    mentor_id uuid,
    stagebegeleider_id uuid,
    registered boolean not null,
    ready boolean not null,
    primary key (tenant_id, id)
);
comment on table student is 'scope: tenant. Students and who guides them, to know whom to tell.';

create table guardian (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    account_id uuid not null,
    primary key (tenant_id, student_id, account_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table guardian is 'scope: tenant. Parents who may be informed at this moment (NOT-05).';

create table followed (
    tenant_id uuid not null default opstap_tenant(),
    subject_id uuid not null,
    state text not null,
    responsible_id uuid,
    primary key (tenant_id, subject_id)
);
comment on table followed is 'scope: tenant. The last state told of a placement, route or handover, so that only a change is told.';

create table address (
    tenant_id uuid not null default opstap_tenant(),
    account_id uuid not null,
    email text not null,
    primary key (tenant_id, account_id)
);
comment on table address is 'scope: tenant. The mail address a person last logged in with.';

create table message (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    kind text not null,
    recipient_id uuid,
    recipient_role text,
    student_id uuid,
    path text not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    check ((recipient_id is null) <> (recipient_role is null))
);
comment on table message is 'scope: tenant. A message for one person, or for whoever has a role, at one tenant. Texts live in the catalogue, not here.';
create index message_of_recipient on message (tenant_id, recipient_id, created_at desc);
create index message_of_role on message (tenant_id, recipient_role, created_at desc);
create index message_of_student on message (tenant_id, student_id);

create table message_read (
    tenant_id uuid not null default opstap_tenant(),
    message_id uuid not null,
    account_id uuid not null,
    read_at timestamptz not null,
    primary key (tenant_id, message_id, account_id),
    foreign key (tenant_id, message_id) references message (tenant_id, id) on delete cascade
);
comment on table message_read is 'scope: tenant. Who read which message.';

create table queued_mail (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    template text not null,
    recipient_id uuid,
    sealed text,
    path text,
    status text not null check (status in ('QUEUED', 'SENT', 'NO_ADDRESS')),
    attempts int not null default 0,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    primary key (tenant_id, id),
    check ((recipient_id is null) <> (sealed is null))
);
comment on table queued_mail is 'scope: tenant. Mails to send: to an account, or to a sealed address. Nothing is lost while the mail server is down.';
create index queued_mail_to_send on queued_mail (tenant_id, status, next_attempt_at);

create table post (
    id uuid primary key,
    tenant_id uuid not null,
    region_id uuid not null,
    kind text not null,
    recipient_id uuid,
    recipient_role text,
    student_id uuid,
    path text not null,
    created_at timestamptz not null,
    check ((recipient_id is null) <> (recipient_role is null))
);
comment on table post is 'scope: service. Messages under way to another tenant of the region, as ids: whoever delivers has no tenant until it reads one here. A row goes in the transaction that delivers it.';
create index post_by_time on post (created_at, id);

do $$
declare t text;
begin
    foreach t in array array['student', 'guardian', 'followed', 'address', 'message', 'message_read', 'queued_mail'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()))', t);
    end loop;
end $$;
