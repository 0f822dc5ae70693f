create table leerbedrijf (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    number text check (number ~ '^[0-9]{6,12}$'),
    version integer not null,
    changed_at timestamptz not null,
    primary key (region_id, company_id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table leerbedrijf is 'scope: region. Under which number SBB knows a company that trains students of the mbo (COM-09).';
alter table leerbedrijf enable row level security;
alter table leerbedrijf force row level security;
create policy region_isolation on leerbedrijf
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table recognition (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    company_id uuid not null,
    crebo text not null check (crebo ~ '^[0-9]{5}$'),
    validity daterange not null check (not isempty(validity) and not lower_inf(validity)),
    version integer not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (region_id, id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade,
    constraint recognised_once
        exclude using gist (region_id with =, company_id with =, crebo with =, validity with &&)
);
comment on table recognition is 'scope: region. From when until when SBB recognises a company for a training of the mbo (COM-09); without an end until further notice.';
alter table recognition enable row level security;
alter table recognition force row level security;
create policy region_isolation on recognition
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
