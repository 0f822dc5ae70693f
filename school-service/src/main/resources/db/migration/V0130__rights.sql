-- What a student asks about his or her own data (GW-40). No reference to the student: the request outlives an erasure, as
-- ids and a receipt.

create table rights_request (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    student_id uuid not null,
    kind text not null check (kind in ('EXPORT', 'ERASURE')),
    asked_by uuid not null,
    asked_as text not null check (asked_as in ('STUDENT', 'PARENT', 'PRIVACY_OFFICER')),
    asked_at timestamptz not null,
    state text not null check (state in ('ASKED', 'REFUSED', 'COLLECTING', 'DONE', 'REMOVED')),
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    reason text,
    finished_at timestamptz,
    private_key bytea,
    primary key (tenant_id, id),
    check (private_key is null or kind = 'EXPORT')
);
comment on table rights_request is 'scope: tenant. A request to see everything or to have everything erased; the key that opens the answers is encrypted with the key of the student.';
create unique index rights_request_open on rights_request (tenant_id, student_id, kind) where state in ('ASKED', 'COLLECTING');
create index rights_request_by_time on rights_request (tenant_id, asked_at, id);

create table rights_answer (
    tenant_id uuid not null default opstap_tenant(),
    request_id uuid not null,
    service text not null,
    answered_at timestamptz,
    primary key (tenant_id, request_id, service),
    foreign key (tenant_id, request_id) references rights_request (tenant_id, id) on delete cascade
);
comment on table rights_answer is 'scope: tenant. Which services a request waits for, and which have answered.';

create table rights_part (
    tenant_id uuid not null default opstap_tenant(),
    request_id uuid not null,
    service text not null,
    part int not null check (part > 0),
    parts int not null,
    sealed text not null,
    primary key (tenant_id, request_id, service, part),
    foreign key (tenant_id, request_id) references rights_request (tenant_id, id) on delete cascade,
    check (part <= parts)
);
comment on table rights_part is 'scope: tenant. What a service handed over, sealed as it came; gone thirty days after the last part.';

create table rights_receipt (
    tenant_id uuid not null default opstap_tenant(),
    request_id uuid not null,
    service text not null,
    line int not null,
    table_name text not null,
    title text not null,
    row_count bigint not null,
    fate text not null check (fate in ('ERASED', 'BLANKED', 'KEPT')),
    primary key (tenant_id, request_id, service, line),
    foreign key (tenant_id, request_id) references rights_request (tenant_id, id) on delete cascade
);
comment on table rights_receipt is 'scope: tenant. What went at an erasure, table by table, in numbers.';
revoke update, delete on rights_receipt from ${app};

create table correction (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    asked_by uuid not null,
    asked_as text not null check (asked_as in ('STUDENT', 'PARENT')),
    asked_at timestamptz not null,
    wrong bytea not null,
    accepted boolean,
    answer bytea,
    answered_by uuid,
    answered_by_name text,
    answered_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check (num_nulls(accepted, answer, answered_by, answered_by_name, answered_at) in (0, 5))
);
comment on table correction is 'scope: tenant. What a student or parent says is wrong, and the answer; both encrypted with the key of the student.';
create index correction_of_student on correction (tenant_id, student_id, asked_at);

do $$
declare t text;
begin
    foreach t in array array['rights_request', 'rights_answer', 'rights_part', 'rights_receipt', 'correction'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()))', t);
    end loop;
end $$;
