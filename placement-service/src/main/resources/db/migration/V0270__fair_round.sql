-- A fair round of the region: schools put in who searches, one calculation proposes who goes where, and a person confirms.

create table round_tier (
    valid_from date not null,
    tier integer not null check (tier >= 0),
    least_needs integer not null check (least_needs >= 0),
    heavy_needs text[] not null,
    title text not null,
    explanation text not null,
    source text not null,
    primary key (valid_from, tier)
);
comment on table round_tier is 'scope: service. Which students go first in a fair round, by what the workplace must do for them. Dated: a new date is a new set of rows; tier 0 goes first, the last has no condition.';

-- The seed of the product asks that the weakest are not left empty-handed; it gives no numbers. These are a first proposal.
insert into round_tier values
    ('2026-01-01', 0, 3, '{WHEELCHAIR_ACCESS,ONE_TO_ONE_START}', 'Veel nodig op de werkplek',
     'Drie of meer vormen van ondersteuning, of een rolstoeltoegankelijke plek of een een-op-een start.',
     'Startwaarde van Opstap; de regio kan andere grenzen vaststellen'),
    ('2026-01-01', 1, 1, '{}', 'Iets nodig op de werkplek', 'Een of twee vormen van ondersteuning.',
     'Startwaarde van Opstap; de regio kan andere grenzen vaststellen'),
    ('2026-01-01', 2, 0, '{}', 'Geen ondersteuning nodig', 'In het zoekprofiel staat geen ondersteuning.',
     'Startwaarde van Opstap; de regio kan andere grenzen vaststellen');

create table allocation_round (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    title text not null,
    from_day date not null,
    until_day date not null,
    commitment text not null,
    seed text,
    state text not null check (state in ('OPEN', 'CALCULATING', 'PROPOSED', 'FAILED')),
    calculating_since timestamptz,
    opened_by_name text not null,
    opened_at timestamptz not null,
    calculated_at timestamptz,
    primary key (region_id, id),
    check (from_day <= until_day),
    check ((state = 'PROPOSED') = (seed is not null) and (state = 'PROPOSED') = (calculated_at is not null))
);
comment on table allocation_round is 'scope: region. A fair round: for stages that begin in a period. The seed of the lottery is shown when nobody can be put in any more; its hash before anybody is.';
alter table allocation_round enable row level security;
alter table allocation_round force row level security;
create policy region_isolation on allocation_round
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));

create table allocation_seed (
    tenant_id uuid not null default opstap_tenant(),
    round_id uuid not null,
    seed text not null,
    primary key (tenant_id, round_id)
);
comment on table allocation_seed is 'scope: tenant. The seed of a round before it is published; a row of the region itself, which no school reads.';
alter table allocation_seed enable row level security;
alter table allocation_seed force row level security;
create policy tenant_isolation on allocation_seed
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table allocation_count (
    tenant_id uuid not null default opstap_tenant(),
    round_id uuid not null,
    school_id uuid not null,
    school_name text not null,
    tier integer not null,
    entered integer not null check (entered > 0),
    placed integer not null,
    first_come integer not null,
    worst_rank integer not null,
    primary key (tenant_id, round_id, school_id, tier),
    check (placed between 0 and entered and first_come between 0 and entered)
);
comment on table allocation_count is 'scope: tenant. How many of a school were put in and placed, per tier; a row of the region itself, which no school reads.';
alter table allocation_count enable row level security;
alter table allocation_count force row level security;
create policy tenant_isolation on allocation_count
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table round_entry (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    round_id uuid not null,
    placement_id uuid not null,
    tier bytea not null,
    hardship integer not null,
    fitting integer not null,
    entered_by_id uuid not null,
    entered_by_name text not null,
    entered_at timestamptz not null,
    outcome text not null check (outcome in ('ENTERED', 'PLACED', 'UNPLACED', 'NOT_IN_TIME')),
    place_id uuid,
    place_rank integer,
    first_come boolean,
    because text check (because in ('NO_PLACE', 'ALL_TAKEN', 'TIER', 'HARDSHIP', 'LOTTERY')),
    full_places integer,
    full_seats integer,
    seat_request_id uuid,
    confirmed_by_id uuid,
    confirmed_by_name text,
    confirmed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, round_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((outcome = 'PLACED') = (place_id is not null) and (outcome = 'PLACED') = (place_rank is not null)),
    check ((outcome = 'UNPLACED') = (because is not null)),
    check (confirmed_at is null or (outcome = 'PLACED' and confirmed_by_id is not null and confirmed_by_name is not null
        and seat_request_id is not null))
);
comment on table round_entry is 'scope: tenant. A stage that is put in a fair round, and what the round proposes. A proposal asks no seat: a person who is named does (PLA-25). The tier tells of support needs and is encrypted with the key of the student.';
alter table round_entry enable row level security;
alter table round_entry force row level security;
create policy tenant_isolation on round_entry
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
