create table suitability_warning (
    region_id uuid not null default opstap_region(),
    id uuid not null default gen_random_uuid(),
    company_id uuid not null,
    target_group text not null,
    month date not null check (extract(day from month) = 1),
    primary key (region_id, id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table suitability_warning is 'scope: region. That some school judged a company not to suit a group of students now (COM-30). It says neither which school nor who, and no day: a rare stage could be told by these.';
comment on column suitability_warning.id is 'Random: an id that holds the time would tell the moment.';
create index suitability_warning_of_company on suitability_warning (region_id, company_id);
alter table suitability_warning enable row level security;
alter table suitability_warning force row level security;
create policy region_isolation on suitability_warning
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table suitability_judgement (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    target_group text not null,
    verdict text not null,
    words text check (length(words) <= 500),
    judged_at timestamptz not null,
    judged_by uuid not null,
    judged_by_name text not null,
    warning_id uuid,
    primary key (tenant_id, id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade,
    foreign key (region_id, warning_id) references suitability_warning (region_id, id) on delete set null (warning_id)
);
comment on table suitability_judgement is 'scope: tenant. How one school judges a company for a group of students, and judged it before (COM-30); words and author are for that school only.';
comment on column suitability_judgement.warning_id is 'What the region is told of it, while this is the last judgement and it is negative.';
create index suitability_judgement_of_company on suitability_judgement (tenant_id, region_id, company_id);
create index suitability_judgement_of_warning on suitability_judgement (tenant_id, region_id, warning_id);
alter table suitability_judgement enable row level security;
alter table suitability_judgement force row level security;
create policy tenant_isolation on suitability_judgement
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
-- The company belongs to the region, and a reference to it is checked past its policy.
create policy own_region_written on suitability_judgement as restrictive for insert
    with check (region_id = (select opstap_region()));
create policy own_region_kept on suitability_judgement as restrictive for update
    using (true) with check (region_id = (select opstap_region()));

-- Only the school whose judgement it is takes a warning away; the row itself does not say which that is.
create policy own_changed on suitability_warning as restrictive for update
    using (true) with check (id in (select warning_id from suitability_judgement));
create policy own_removed on suitability_warning as restrictive for delete
    using (id in (select warning_id from suitability_judgement));
