-- Parents have their say on a stage at all times; the stagebegeleider answers, and both stay (PLA-44).

create table parent_remark (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    told bytea not null,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    answer bytea,
    answered_by_id uuid,
    answered_by_name text,
    answered_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by_name is null))
);
comment on table parent_remark is 'scope: tenant. What a parent has to say about a stage and what the stagebegeleider answers; both encrypted with the key of the student.';
create index parent_remark_of_placement on parent_remark (tenant_id, placement_id, at);
create index parent_remark_open on parent_remark (tenant_id, at) where answer is null;
alter table parent_remark enable row level security;
alter table parent_remark force row level security;
create policy tenant_isolation on parent_remark
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
