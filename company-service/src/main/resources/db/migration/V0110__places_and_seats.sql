create extension if not exists btree_gist;

create table place (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    company_id uuid not null,
    title text not null check (length(trim(title)) between 1 and 200),
    sector text not null,
    phases smallint[] not null check (phases <@ array[1, 2, 3, 4]::smallint[] and cardinality(phases) > 0),
    weekdays smallint[] not null
        check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(weekdays) > 0),
    max_days smallint not null check (max_days between 1 and 7),
    seats smallint not null check (seats between 0 and 100),
    period daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
    leerweg text not null,
    prospect_of_job text not null,
    min_age smallint not null check (min_age between 13 and 30),
    needs text[] not null,
    open boolean not null default true,
    version integer not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (region_id, id),
    foreign key (region_id, company_id) references company (region_id, id)
);
comment on table place is 'scope: region. Work a company offers to students: how many at once, on which days, in which period (COM-20).';
create index place_of_company on place (region_id, company_id);
create index place_by_sector on place (region_id, sector) where open;
alter table place enable row level security;
alter table place force row level security;
create policy region_isolation on place
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table place_score (
    region_id uuid not null default opstap_region(),
    place_id uuid not null,
    criterion text not null,
    scored_at timestamptz not null,
    score smallint not null check (score between 0 and 4),
    scored_by uuid not null,
    primary key (region_id, place_id, criterion, scored_at),
    foreign key (region_id, place_id) references place (region_id, id) on delete cascade
);
comment on table place_score is 'scope: region. Judgements of a place by the five criteria; the newest counts, older ones are its history (COM-23).';
alter table place_score enable row level security;
alter table place_score force row level security;
create policy region_isolation on place_score
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table seat (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    place_id uuid not null,
    number smallint not null check (number > 0),
    withdrawn boolean not null default false,
    primary key (region_id, id),
    unique (region_id, place_id, number),
    foreign key (region_id, place_id) references place (region_id, id) on delete cascade
);
comment on table seat is 'scope: region. One student at a time fits on a seat; a place has as many as it offers.';
alter table seat enable row level security;
alter table seat force row level security;
create policy region_isolation on seat
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table seat_request (
    region_id uuid not null default opstap_region(),
    request_id uuid not null,
    placement_id uuid not null,
    school_id uuid not null,
    place_id uuid not null,
    seat_id uuid,
    weekdays smallint[] not null,
    period daterange not null,
    state text not null check (state in ('HELD', 'FIRM', 'REFUSED', 'RELEASED')),
    reason text,
    alternatives uuid[] not null default '{}',
    held_until timestamptz,
    decided_at timestamptz not null,
    primary key (region_id, request_id),
    foreign key (region_id, seat_id) references seat (region_id, id),
    check ((state = 'HELD') = (held_until is not null)),
    check (state in ('REFUSED', 'RELEASED') or seat_id is not null),
    check ((state in ('REFUSED', 'RELEASED')) = (reason is not null))
);
comment on table seat_request is 'scope: region. The answer to each request for a seat, kept so that asking again gets the same answer.';
create index seat_request_of_place on seat_request (region_id, place_id, state);
create index seat_request_of_seat on seat_request (region_id, seat_id);
alter table seat_request enable row level security;
alter table seat_request force row level security;
create policy region_isolation on seat_request
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table booking_day (
    region_id uuid not null default opstap_region(),
    request_id uuid not null,
    weekday smallint not null check (weekday between 1 and 7),
    seat_id uuid not null,
    period daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
    primary key (region_id, request_id, weekday),
    foreign key (region_id, request_id) references seat_request (region_id, request_id),
    foreign key (region_id, seat_id) references seat (region_id, id),
    constraint seat_booked_once
        exclude using gist (region_id with =, seat_id with =, weekday with =, period with &&)
);
comment on table booking_day is 'scope: region. A seat taken on a weekday for a period; a release deletes its rows. The exclusion is what makes a double booking impossible.';
alter table booking_day enable row level security;
alter table booking_day force row level security;
create policy region_isolation on booking_day
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table hold_due (
    request_id uuid not null primary key,
    tenant_id uuid not null,
    region_id uuid not null,
    due_at timestamptz not null
);
comment on table hold_due is 'scope: service. When which hold ends, and for which school and region: the job that ends holds has no tenant until it reads one here.';
create index hold_due_by_time on hold_due (due_at);
