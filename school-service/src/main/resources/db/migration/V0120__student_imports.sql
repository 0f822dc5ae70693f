create table import_job (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    file_name text not null,
    encoding text not null,
    separator text not null,
    header_line integer not null,
    headers text[] not null,
    mapping jsonb not null,
    state text not null check (state in ('CHECKED', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
    progress integer not null default 0,
    total integer not null,
    students_added integer not null default 0,
    students_changed integer not null default 0,
    kept_at_undo integer not null default 0,
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    ordered_by uuid,
    ordered_by_name text,
    ordered_by_roles text[],
    finished_at timestamptz,
    undo_until timestamptz,
    primary key (tenant_id, id)
);
comment on table import_job is 'scope: tenant. A list of students the school brought, from the first look to the last undo; a month later it goes, rows and all.';
comment on column import_job.ordered_by_roles is 'Who asked for the work, as the access log tells it: by the time it is done the request is over.';
alter table import_job enable row level security;
alter table import_job force row level security;
create policy tenant_isolation on import_job
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
create index import_job_by_age on import_job (tenant_id, created_at, id);

create table import_row (
    tenant_id uuid not null default opstap_tenant(),
    import_id uuid not null,
    line integer not null,
    cells text[] not null,
    outcome text not null check (outcome in ('NEW', 'CHANGED', 'SAME', 'DOUBTFUL', 'REFUSED')),
    codes text[] not null,
    same_as_line integer,
    student_id uuid,
    decision text not null default 'SKIP' check (decision in ('SKIP', 'IMPORT')),
    undo jsonb,
    primary key (tenant_id, import_id, line),
    foreign key (tenant_id, import_id) references import_job (tenant_id, id) on delete cascade
);
comment on table import_row is 'scope: tenant. A row of the list with what was made of it and, once taken, how to undo that. No BSN and no whole postcode is kept; once taken, no column that means nothing here either.';
comment on column import_row.decision is 'What a person decided about a doubtful row.';
alter table import_row enable row level security;
alter table import_row force row level security;
create policy tenant_isolation on import_row
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table import_mapping (
    tenant_id uuid not null default opstap_tenant(),
    headers_key text not null,
    mapping jsonb not null,
    primary key (tenant_id, headers_key)
);
comment on table import_mapping is 'scope: tenant. Which column means what, as this school said it last for a list with these headings.';
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy tenant_isolation on import_mapping
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table import_task (
    import_id uuid not null primary key,
    tenant_id uuid not null,
    region_id uuid not null,
    kind text not null check (kind in ('TAKE', 'UNDO')),
    actor_id uuid not null,
    asked_at timestamptz not null
);
comment on table import_task is 'scope: service. Work that waits: a worker has no tenant until it reads one here; the row goes in the transaction that does the work.';
