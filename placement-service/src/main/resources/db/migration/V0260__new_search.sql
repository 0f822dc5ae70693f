-- A stage that is broken off is followed by a search for another one, which somebody has to begin.

create table new_search (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    because text not null check (because in ('BROKEN_OFF', 'NO_OUTFLOW')),
    opened_at timestamptz not null,
    due_on date not null,
    next_placement_id uuid,
    reason text check (reason in ('OTHER_STAGE', 'HAS_WORK', 'LEAVES_SCHOOL', 'NOT_NOW', 'OTHER')),
    explanation bytea,
    closed_by_id uuid,
    closed_by_name text,
    closed_on date,
    closed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, next_placement_id) references placement (tenant_id, id) on delete cascade,
    check ((closed_at is null) = (next_placement_id is null and reason is null)),
    check (next_placement_id is null or reason is null),
    check ((closed_at is null) = (closed_by_name is null) and (closed_at is null) = (closed_on is null)),
    check (reason is distinct from 'OTHER' or explanation is not null)
);
comment on table new_search is 'scope: tenant. Another place has to be sought for a student, from when and what came of it; the explanation is encrypted with the key of the student (PLA-72).';
create index new_search_open on new_search (tenant_id, due_on, id) where closed_at is null;
create index new_search_next on new_search (tenant_id, next_placement_id);
alter table new_search enable row level security;
alter table new_search force row level security;
create policy tenant_isolation on new_search
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
