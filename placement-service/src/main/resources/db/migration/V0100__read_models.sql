-- What this service knows of students, consents, school policy and the regional pool, kept from the events of their owners.
-- No foreign keys between these tables: events of different topics arrive in any order.

create table student (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    account_id uuid,
    display_name text not null,
    birth_date date not null,
    class_group text not null,
    track text not null,
    profile text not null,
    phase smallint not null,
    mentor_id uuid,
    mentor_name text,
    stagebegeleider_id uuid,
    stagebegeleider_name text,
    home_postcode4 text,
    expected_leaving date not null,
    registered boolean not null,
    training_started boolean not null,
    intake_held boolean not null,
    ready boolean not null,
    status text not null,
    primary key (tenant_id, id)
);
comment on table student is 'scope: tenant. A student as the school last told.';
alter table student enable row level security;
alter table student force row level security;
create policy tenant_isolation on student
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table guardian (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    account_id uuid not null,
    display_name text not null,
    primary key (tenant_id, student_id, account_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table guardian is 'scope: tenant. Parents and carers with, at this moment, the right to be informed.';
alter table guardian enable row level security;
alter table guardian force row level security;
create policy tenant_isolation on guardian
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table consent (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    item text not null,
    recipient_kind text not null,
    recipient_id uuid,
    purpose text not null,
    granted boolean not null,
    valid_until date,
    primary key (tenant_id, id)
);
comment on table consent is 'scope: tenant. Which item a student shows to whom; a withdrawn consent stays as a row that says no.';
create index consent_of_student on consent (tenant_id, student_id, recipient_kind);
alter table consent enable row level security;
alter table consent force row level security;
create policy tenant_isolation on consent
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table policy (
    tenant_id uuid not null default opstap_tenant(),
    version integer not null,
    name text not null,
    kind text not null,
    school_type text,
    valid_from date not null,
    primary key (tenant_id, version)
);
comment on table policy is 'scope: tenant. Versions of the stagebeleid; a placement remembers the one it was opened under.';
alter table policy enable row level security;
alter table policy force row level security;
create policy tenant_isolation on policy
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table policy_phase (
    tenant_id uuid not null default opstap_tenant(),
    version integer not null,
    phase smallint not null,
    min_days smallint not null,
    max_days smallint not null,
    max_days_at_start smallint,
    primary key (tenant_id, version, phase),
    foreign key (tenant_id, version) references policy (tenant_id, version) on delete cascade
);
comment on table policy_phase is 'scope: tenant. Days a week a school allows per phase, never beyond legal_rule.';
alter table policy_phase enable row level security;
alter table policy_phase force row level security;
create policy tenant_isolation on policy_phase
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table known_tenant (
    tenant_id uuid primary key,
    region_id uuid not null
);
comment on table known_tenant is 'scope: service. Which tenants exist, so that a daily job can name each of them; no data of theirs.';

create table legal_rule (
    school_type text not null,
    phase smallint not null,
    valid_from date not null,
    min_age smallint not null,
    min_days smallint not null,
    max_days smallint not null,
    max_days_at_start smallint not null,
    source text not null,
    primary key (school_type, phase, valid_from),
    check (min_days <= max_days_at_start and max_days_at_start <= max_days)
);
comment on table legal_rule is 'scope: service. Dated limits of law and sector on days a week and age; a school may only be stricter.';

insert into legal_rule values
    ('VSO', 1, '2013-08-01', 12, 1, 5, 5, 'interne stage: op school, dagen volgens het stagebeleid'),
    ('VSO', 2, '2013-08-01', 14, 1, 2, 2, 'oriënterende stage: 1 of 2 dagen per week'),
    ('VSO', 3, '2013-08-01', 14, 2, 4, 4, 'voorbereidende stage: 2 tot 4 dagen per week'),
    ('VSO', 4, '2013-08-01', 14, 2, 4, 3, 'plaatsingsstage: begint met 2 of 3 dagen, later uit te breiden tot 4'),
    ('PRO', 1, '2013-08-01', 12, 1, 5, 5, 'interne stage: op school, dagen volgens het stagebeleid'),
    ('PRO', 2, '2013-08-01', 14, 1, 2, 2, 'oriënterende stage: 1 of 2 dagen per week'),
    ('PRO', 3, '2013-08-01', 14, 2, 4, 4, 'voorbereidende stage: 2 tot 4 dagen per week'),
    ('PRO', 4, '2013-08-01', 14, 2, 4, 3, 'plaatsingsstage: begint met 2 of 3 dagen, later uit te breiden tot 4'),
    ('MBO', 2, '2013-08-01', 15, 1, 5, 5, 'beroepspraktijkvorming: dagen volgens de opleiding'),
    ('MBO', 3, '2013-08-01', 15, 1, 5, 5, 'beroepspraktijkvorming: dagen volgens de opleiding'),
    ('MBO', 4, '2013-08-01', 15, 1, 5, 5, 'beroepspraktijkvorming: dagen volgens de opleiding');

create table company (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    name text not null,
    sector text not null,
    street text,
    postcode text,
    city text,
    latitude double precision,
    longitude double precision,
    active boolean not null,
    primary key (region_id, id)
);
comment on table company is 'scope: region. A company of the pool as its owner last told.';
-- Plain B-tree on coordinates: under row-level security only leakproof operators may use an index, and those of GiST are not.
create index company_near on company (region_id, latitude, longitude);
alter table company enable row level security;
alter table company force row level security;
create policy region_isolation on company
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));

create table place (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    company_id uuid not null,
    title text not null,
    sector text not null,
    phases smallint[] not null,
    weekdays text[] not null,
    max_days smallint not null,
    seats smallint not null,
    from_day date not null,
    until_day date not null,
    leerweg text not null,
    prospect_of_job text not null,
    meets_needs text[] not null,
    min_age smallint not null,
    open boolean not null,
    primary key (region_id, id)
);
comment on table place is 'scope: region. A place a company offers, with what matching needs.';
create index place_open on place (region_id, company_id) where open;
alter table place enable row level security;
alter table place force row level security;
create policy region_isolation on place
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));

create table place_criterion (
    region_id uuid not null default opstap_region(),
    place_id uuid not null,
    criterion text not null,
    score smallint not null check (score between 0 and 4),
    primary key (region_id, place_id, criterion),
    foreign key (region_id, place_id) references place (region_id, id) on delete cascade
);
comment on table place_criterion is 'scope: region. How a place was judged on the five criteria; no row means not yet judged.';
alter table place_criterion enable row level security;
alter table place_criterion force row level security;
create policy region_isolation on place_criterion
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));
