create table company_network (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    networks text[] not null check (cardinality(networks) > 0),
    mvo_name text check (length(trim(mvo_name)) between 1 and 100),
    pso_step text,
    changed_at timestamptz not null,
    primary key (region_id, company_id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade,
    check (('MVO_NETWORK' = any(networks)) = (mvo_name is not null)),
    check (('PSO' = any(networks)) = (pso_step is not null))
);
comment on table company_network is 'scope: region. The networks of employers a company is part of (COM-12); without a row it is in none.';
alter table company_network enable row level security;
alter table company_network force row level security;
create policy region_isolation on company_network
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
