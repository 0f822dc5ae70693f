create table note (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    text text not null,
    version bigint not null default 0,
    primary key (tenant_id, id)
);
comment on table note is 'scope: tenant. What somebody wrote down.';
alter table note enable row level security;
alter table note force row level security;
create policy tenant_isolation on note using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table remark (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    note_id uuid not null,
    text text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, note_id) references note (tenant_id, id)
);
create index remark_note on remark (tenant_id, note_id);
comment on table remark is 'scope: tenant. What somebody else said of a note.';
alter table remark enable row level security;
alter table remark force row level security;
create policy tenant_isolation on remark using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table poster (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    title text not null,
    primary key (region_id, id),
    unique (region_id, title)
);
comment on table poster is 'scope: region. What hangs where the whole region sees it.';
alter table poster enable row level security;
alter table poster force row level security;
create policy region_isolation on poster using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));
