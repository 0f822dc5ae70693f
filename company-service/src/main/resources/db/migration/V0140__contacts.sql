-- Not schools only: a municipality and a BPV bureau call companies too.
alter table school_name rename to organisation;
alter table organisation rename column school_id to organisation_id;
alter index school_name_pkey rename to organisation_pkey;
comment on table organisation is 'scope: region. What the schools, municipalities and partners of the region are called.';

create table contact_person (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    company_id uuid not null,
    name text not null check (length(trim(name)) between 1 and 100),
    job text,
    phone text,
    email text,
    preferred_channel text,
    preferred_hours text,
    source text not null,
    guides boolean not null,
    expertise text[] not null default '{}',
    verified_on date not null,
    version integer not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (region_id, id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table contact_person is 'scope: region. Who to speak to at a company (COM-06) and who guides students there (COM-08); who left is deleted.';
comment on column contact_person.source is 'How the region came to have the details: why it may keep them.';
create index contact_person_of_company on contact_person (region_id, company_id);
alter table contact_person enable row level security;
alter table contact_person force row level security;
create policy region_isolation on contact_person
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table relation_owner (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    organisation_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    since date not null,
    used_on date not null,
    offered_to uuid,
    version integer not null default 0,
    primary key (region_id, company_id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade,
    check (offered_to <> organisation_id)
);
comment on table relation_owner is 'scope: region. The one who is asked first about a company (COM-36); unused for twelve months it counts no longer.';
alter table relation_owner enable row level security;
alter table relation_owner force row level security;
create policy region_isolation on relation_owner
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table contact_rule (
    region_id uuid not null default opstap_region(),
    blocks boolean not null,
    version integer not null default 0,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (region_id)
);
comment on table contact_rule is 'scope: region. Whether a second contact within seven days needs a reason or is warned of only (COM-42); without a row it is warned of.';
alter table contact_rule enable row level security;
alter table contact_rule force row level security;
create policy region_isolation on contact_rule
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table contact_moment (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    company_id uuid not null,
    organisation_id uuid not null default opstap_tenant(),
    purpose text not null,
    happened_on date not null,
    logged_at timestamptz not null,
    logged_by uuid not null,
    logged_by_name text not null,
    despite uuid,
    reason text,
    primary key (region_id, id),
    unique (region_id, organisation_id, id),
    foreign key (region_id, company_id) references company (region_id, id),
    check (reason is null or despite is not null)
);
comment on table contact_moment is 'scope: region. That an organisation contacted a company, for what and when (COM-40); what was said is contact_account.';
comment on column contact_moment.despite is 'The contact of another organisation that was seen before this one was made all the same (COM-42).';
create index contact_moment_of_company on contact_moment (region_id, company_id, happened_on);
create index contact_moment_by_day on contact_moment (region_id, happened_on, id);
alter table contact_moment enable row level security;
alter table contact_moment force row level security;
create policy region_isolation on contact_moment
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
-- The region reads it; who wrote it is not to be forged.
create policy own_written on contact_moment as restrictive for insert
    with check (organisation_id = (select opstap_tenant()));
create policy own_changed on contact_moment as restrictive for update
    using (true) with check (organisation_id = (select opstap_tenant()));
create policy own_removed on contact_moment as restrictive for delete
    using (organisation_id = (select opstap_tenant()));

create table contact_account (
    tenant_id uuid not null default opstap_tenant(),
    moment_id uuid not null,
    region_id uuid not null default opstap_region(),
    channel text not null,
    spoke_with uuid,
    summary text check (length(summary) <= 280),
    primary key (tenant_id, moment_id),
    foreign key (region_id, tenant_id, moment_id)
        references contact_moment (region_id, organisation_id, id) on delete cascade,
    foreign key (region_id, spoke_with) references contact_person (region_id, id) on delete set null (spoke_with)
);
comment on table contact_account is 'scope: tenant. How a contact went and with whom, for the own organisation only (COM-40).';
create index contact_account_with on contact_account (tenant_id, region_id, spoke_with);
alter table contact_account enable row level security;
alter table contact_account force row level security;
create policy tenant_isolation on contact_account
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
create policy own_region_written on contact_account as restrictive for insert
    with check (region_id = (select opstap_region()));
create policy own_region_kept on contact_account as restrictive for update
    using (true) with check (region_id = (select opstap_region()));

create table contact_join (
    region_id uuid not null default opstap_region(),
    moment_id uuid not null,
    organisation_id uuid not null default opstap_tenant(),
    joined_at timestamptz not null,
    joined_by uuid not null,
    joined_by_name text not null,
    primary key (region_id, moment_id, organisation_id),
    foreign key (region_id, moment_id) references contact_moment (region_id, id)
);
comment on table contact_join is 'scope: region. Who joined the contact of another organisation instead of making one (COM-42).';
alter table contact_join enable row level security;
alter table contact_join force row level security;
create policy region_isolation on contact_join
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
create policy own_written on contact_join as restrictive for insert
    with check (organisation_id = (select opstap_tenant()));
create policy own_changed on contact_join as restrictive for update
    using (true) with check (organisation_id = (select opstap_tenant()));
create policy own_removed on contact_join as restrictive for delete
    using (organisation_id = (select opstap_tenant()));
