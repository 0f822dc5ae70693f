-- The Stageklapper is the student's: what of an earlier stage a next company sees is the student's choice, part by part.

create table klapper_share (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    chapter_id uuid not null,
    part text not null check (part in ('GOALS', 'ASSESSMENT', 'CERTIFICATE')),
    shared_by uuid not null,
    shared_at timestamptz not null,
    primary key (tenant_id, placement_id, chapter_id, part),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, chapter_id) references placement (tenant_id, id) on delete cascade,
    check (placement_id <> chapter_id)
);
comment on table klapper_share is 'scope: tenant. A part of an earlier stage that the student shows to the company of this one; no row means it is not shown (SCH-42).';
alter table klapper_share enable row level security;
alter table klapper_share force row level security;
create policy tenant_isolation on klapper_share
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
