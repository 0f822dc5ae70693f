create table company (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    name text not null check (length(trim(name)) between 1 and 200),
    name_key text not null,
    kvk text check (kvk ~ '^[0-9]{8}$'),
    establishment text check (establishment ~ '^[0-9]{12}$'),
    sector text not null,
    channel text not null,
    street text,
    postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    city text,
    latitude double precision check (latitude between 50.5 and 54),
    longitude double precision check (longitude between 3 and 7.5),
    contact_name text,
    phone text,
    email text,
    website text,
    last_contact date,
    active boolean not null default true,
    version integer not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (region_id, id)
);
comment on table company is 'scope: region. One company of the pool every school of the region shares; holds no data about students.';
comment on column company.name_key is 'The name without case, accents and punctuation: what spellings of one name have in common.';
comment on column company.channel is 'How the company was found (COM-10); mandatory.';
create unique index company_kvk on company (region_id, kvk, coalesce(establishment, ''));
create index company_by_name on company (region_id, name_key, id);
create index company_by_postcode on company (region_id, postcode);
alter table company enable row level security;
alter table company force row level security;
create policy region_isolation on company
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table company_note (
    tenant_id uuid not null default opstap_tenant(),
    company_id uuid not null,
    region_id uuid not null default opstap_region(),
    text text not null check (length(text) <= 4000),
    version integer not null default 0,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (tenant_id, company_id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table company_note is 'scope: tenant. What one tenant wrote about a company for its own people only (COM-34).';
create index company_note_of_company on company_note (tenant_id, region_id, company_id);
alter table company_note enable row level security;
alter table company_note force row level security;
create policy tenant_isolation on company_note
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
-- The company belongs to the region, and a reference to it is checked past its policy.
create policy own_region_written on company_note as restrictive for insert
    with check (region_id = (select opstap_region()));
create policy own_region_kept on company_note as restrictive for update
    using (true) with check (region_id = (select opstap_region()));
