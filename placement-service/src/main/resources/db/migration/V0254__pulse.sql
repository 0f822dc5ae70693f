-- Once a week a student says in three faces how it goes (PLA-55).

create table pulse (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    week date not null check (extract(isodow from week) = 1),
    faces bytea not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id, week),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table pulse is 'scope: tenant. How a student says a week of the stage went: the work, the guidance and the feeling, encrypted with the key of the student. The week is its Monday.';
alter table pulse enable row level security;
alter table pulse force row level security;
create policy tenant_isolation on pulse
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
