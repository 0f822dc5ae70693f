-- A contract may be amended: each amendment is an edition of its own, signed anew, while the one before counts until then.

alter table document add column edition integer not null default 1 check (edition >= 1);
alter table document add column effective_from date;
alter table document add check ((edition > 1) = (effective_from is not null));
alter table document add check (kind = 'CONTRACT' or edition = 1);
drop index document_one_valid;
create unique index document_one_of_an_edition on document (tenant_id, placement_id, kind, edition)
    where status <> 'WITHDRAWN';
create unique index document_one_open on document (tenant_id, placement_id, kind) where status = 'OPEN';

create or replace function guard_document() returns trigger language plpgsql as $$
begin
    if row(new.kind, new.placement_id, new.student_id, new.content, new.hash, new.edition, new.effective_from)
            is distinct from
            row(old.kind, old.placement_id, old.student_id, old.content, old.hash, old.edition, old.effective_from) then
        raise exception 'the text of a document does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- What the student does there, where an amendment says so.
alter table placement add column tasks text check (length(tasks) <= 1000);

create table contract_amendment (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    number integer not null check (number >= 1),
    state text not null check (state in ('ASKING_SEAT', 'SIGNING', 'SIGNED', 'IN_FORCE', 'SEAT_REFUSED', 'OBJECTED', 'WITHDRAWN')),
    effective_from date not null,
    terms jsonb not null,
    terms_before jsonb not null,
    document_id uuid,
    seat_refusal text,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    in_force_from date,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id, number),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade,
    check ((state = 'IN_FORCE') = (in_force_from is not null)),
    check (in_force_from >= effective_from),
    check (state not in ('SIGNING', 'SIGNED', 'IN_FORCE') or document_id is not null),
    check ((state = 'SEAT_REFUSED') = (seat_refusal is not null))
);
comment on table contract_amendment is 'scope: tenant. What is agreed anew while a stage runs (PLA-37), with what was agreed before; it counts from in_force_from.';
create unique index contract_amendment_one_open on contract_amendment (tenant_id, placement_id)
    where state in ('ASKING_SEAT', 'SIGNING', 'SIGNED');
create index contract_amendment_due on contract_amendment (tenant_id, effective_from) where state = 'SIGNED';
alter table contract_amendment enable row level security;
alter table contract_amendment force row level security;
create policy tenant_isolation on contract_amendment
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
revoke delete on contract_amendment from ${app};

-- Nothing counts that was not signed by all; judged at commit.
create function amendment_needs_signatures() returns trigger language plpgsql as $$
begin
    if new.state in ('SIGNED', 'IN_FORCE') and not exists (select from document d
            where d.tenant_id = new.tenant_id and d.id = new.document_id and d.status = 'COMPLETE') then
        raise exception 'an amendment counts only once everybody signed it' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger amendment_needs_signatures after insert or update on contract_amendment
    deferrable initially deferred for each row execute function amendment_needs_signatures();

-- A seat that is asked for an amendment: for the days that come with it.
alter table seat_request add column amendment_id uuid;
alter table seat_request add foreign key (tenant_id, amendment_id) references contract_amendment (tenant_id, id) on delete cascade;
drop index seat_request_one_open;
create unique index seat_request_one_open on seat_request (tenant_id, placement_id)
    where status in ('ASKED', 'GRANTED') and amendment_id is null;

create table contract_objection (
    tenant_id uuid not null default opstap_tenant(),
    document_id uuid not null,
    told bytea not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, document_id),
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
);
comment on table contract_objection is 'scope: tenant. What the company says is not right in a contract it was to check (PLA-34), encrypted with the key of the student.';
alter table contract_objection enable row level security;
alter table contract_objection force row level security;
create policy tenant_isolation on contract_objection
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

-- Signed on paper: the school registers it with the scan.
alter table signature drop constraint signature_method_check;
alter table signature add check (method in ('ACCOUNT', 'LINK', 'PAPER'));

create table paper_signature (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    document_id uuid not null,
    roles text[] not null check (cardinality(roles) > 0),
    signed_on date not null,
    media_type text not null,
    scan bytea not null,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
);
comment on table paper_signature is 'scope: tenant. A contract that was signed on paper (PLA-36): who signed, on which day, who registered it, and the scan, encrypted with the key of the student.';
alter table paper_signature enable row level security;
alter table paper_signature force row level security;
create policy tenant_isolation on paper_signature
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
