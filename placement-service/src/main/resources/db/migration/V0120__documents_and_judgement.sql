-- Documents people sign, and what a placement leaves behind: logbook, assessment, info sheet.

create table document (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    kind text not null check (kind in ('CONTRACT', 'CERTIFICATE')),
    placement_id uuid not null,
    student_id uuid not null,
    title text not null,
    content text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    status text not null check (status in ('OPEN', 'COMPLETE', 'WITHDRAWN')),
    drawn_up_at timestamptz not null,
    completed_at timestamptz,
    verification_code text,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id),
    check ((status = 'COMPLETE') = (completed_at is not null and verification_code is not null))
);
comment on table document is 'scope: tenant. A contract or certificate: what was agreed, word for word, and the hash every signature names.';
create unique index document_one_valid on document (tenant_id, placement_id, kind) where status <> 'WITHDRAWN';
alter table document enable row level security;
alter table document force row level security;
create policy tenant_isolation on document
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table signature (
    tenant_id uuid not null default opstap_tenant(),
    document_id uuid not null,
    role text not null check (role in ('SCHOOL', 'STUDENT', 'PARENT', 'COMPANY', 'STAGEBEGELEIDER')),
    expected_name text not null,
    signed_name text,
    person_id uuid,
    method text check (method in ('ACCOUNT', 'LINK')),
    signed_at timestamptz,
    document_hash text,
    primary key (tenant_id, document_id, role),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    check (num_nulls(signed_name, method, signed_at, document_hash) in (0, 4))
);
comment on table signature is 'scope: tenant. A signature that is needed and, once given, by whom, when, how and under which text.';
revoke delete on signature from ${app};
alter table signature enable row level security;
alter table signature force row level security;
create policy tenant_isolation on signature
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table document_copy (
    tenant_id uuid not null default opstap_tenant(),
    document_id uuid not null,
    addressee text not null check (addressee in ('COMPANY', 'SCHOOL', 'HOME')),
    sealed boolean not null,
    pdf bytea not null,
    primary key (tenant_id, document_id, addressee),
    foreign key (tenant_id, document_id) references document (tenant_id, id)
);
comment on table document_copy is 'scope: tenant. The addressed copies of a document as PDF; sealed once every signature is on it.';
alter table document_copy enable row level security;
alter table document_copy force row level security;
create policy tenant_isolation on document_copy
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table document_verification (
    code text primary key,
    kind text not null,
    document_hash text not null,
    file_hashes text[] not null,
    issuer text not null,
    issued_on date not null
);
comment on table document_verification is 'scope: service. What anyone who holds a code may know of a document: its kind, date and hashes, no person.';
revoke update, delete on document_verification from ${app};

-- A signature is given once, under the text as it is, and never changes.
create function guard_signature() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null and row(new.*) is distinct from row(old.*) then
        raise exception 'a given signature does not change' using errcode = 'check_violation';
    end if;
    if new.signed_at is not null and new.document_hash is distinct from
            (select hash from document d where d.tenant_id = new.tenant_id and d.id = new.document_id) then
        raise exception 'a signature names the text it was given under' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard_signature before update on signature for each row execute function guard_signature();

-- What was signed stays word for word as it was.
create function guard_document() returns trigger language plpgsql as $$
begin
    if row(new.kind, new.placement_id, new.student_id, new.content, new.hash)
            is distinct from row(old.kind, old.placement_id, old.student_id, old.content, old.hash) then
        raise exception 'the text of a document does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard_document before update on document for each row execute function guard_document();

-- Both are judged at commit, so that the order in which rows are written does not matter.
create function document_needs_signatures() returns trigger language plpgsql as $$
begin
    if new.status = 'COMPLETE' and (not exists (select from signature s
            where s.tenant_id = new.tenant_id and s.document_id = new.id)
        or exists (select from signature s
            where s.tenant_id = new.tenant_id and s.document_id = new.id and s.signed_at is null)) then
        raise exception 'a signature is missing' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger document_needs_signatures after insert or update on document
    deferrable initially deferred for each row execute function document_needs_signatures();

create function placement_needs_contract() returns trigger language plpgsql as $$
begin
    if new.state in ('RUNNING', 'CLOSING', 'COMPLETED') and not exists (select from document d
            where d.tenant_id = new.tenant_id and d.placement_id = new.id
              and d.kind = 'CONTRACT' and d.status = 'COMPLETE') then
        raise exception 'no stage runs without a complete contract' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger placement_needs_contract after insert or update on placement
    deferrable initially deferred for each row execute function placement_needs_contract();

create table logbook_entry (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    placement_id uuid not null,
    student_id uuid not null,
    on_day date not null,
    mood text not null check (mood in ('GOOD', 'OKAY', 'HARD')),
    pictograms text[] not null,
    told bytea,
    written_at timestamptz not null,
    received_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id, on_day),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id)
);
comment on table logbook_entry is 'scope: tenant. How a worked day was, in the words of the student, encrypted with the student''s key; the id comes from the device.';
alter table logbook_entry enable row level security;
alter table logbook_entry force row level security;
create policy tenant_isolation on logbook_entry
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table logbook_score (
    tenant_id uuid not null default opstap_tenant(),
    entry_id uuid not null,
    goal text not null,
    score smallint not null check (score between 1 and 3),
    primary key (tenant_id, entry_id, goal),
    foreign key (tenant_id, entry_id) references logbook_entry (tenant_id, id)
);
comment on table logbook_score is 'scope: tenant. How each goal went that day, by the student.';
alter table logbook_score enable row level security;
alter table logbook_score force row level security;
create policy tenant_isolation on logbook_score
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table assessment (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    placement_id uuid not null,
    student_id uuid not null,
    moment text not null check (moment in ('INTERIM', 'FINAL')),
    opened_at timestamptz not null,
    settled_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id)
);
comment on table assessment is 'scope: tenant. One evaluation moment of a placement, judged by company and school apart and then settled.';
create unique index assessment_one_final on assessment (tenant_id, placement_id) where moment = 'FINAL';
alter table assessment enable row level security;
alter table assessment force row level security;
create policy tenant_isolation on assessment
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table assessment_part (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    assessment_id uuid not null,
    party text not null check (party in ('SUPERVISOR', 'STAGEBEGELEIDER', 'SETTLED')),
    person_name text not null,
    person_id uuid,
    remark bytea,
    given_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, assessment_id, party),
    foreign key (tenant_id, assessment_id) references assessment (tenant_id, id)
);
comment on table assessment_part is 'scope: tenant. The judgement of one party, or the one both settled on.';
alter table assessment_part enable row level security;
alter table assessment_part force row level security;
create policy tenant_isolation on assessment_part
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table assessment_score (
    tenant_id uuid not null default opstap_tenant(),
    part_id uuid not null,
    goal text not null,
    score smallint not null check (score between 1 and 4),
    primary key (tenant_id, part_id, goal),
    foreign key (tenant_id, part_id) references assessment_part (tenant_id, id)
);
comment on table assessment_score is 'scope: tenant. The score on one goal.';
alter table assessment_score enable row level security;
alter table assessment_score force row level security;
create policy tenant_isolation on assessment_score
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table info_sheet_item (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    item text not null,
    told bytea not null,
    written_at timestamptz not null,
    primary key (tenant_id, student_id, item),
    foreign key (tenant_id, student_id) references student (tenant_id, id)
);
comment on table info_sheet_item is 'scope: tenant. What a student may choose to tell a company, item by item, encrypted; shown only under a consent for that item.';
alter table info_sheet_item enable row level security;
alter table info_sheet_item force row level security;
create policy tenant_isolation on info_sheet_item
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table link_mail (
    tenant_id uuid not null default opstap_tenant(),
    purpose text not null,
    subject_id uuid not null,
    sent_at timestamptz not null,
    primary key (tenant_id, purpose, subject_id)
);
comment on table link_mail is 'scope: tenant. When a link was last mailed, so that nobody is reminded more than once a day.';
alter table link_mail enable row level security;
alter table link_mail force row level security;
create policy tenant_isolation on link_mail
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
