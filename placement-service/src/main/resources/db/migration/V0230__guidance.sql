-- The guidance of a stage: how often somebody comes by, agreed in the start talk, and the moments that follow from it.

create table guidance_rule (
    valid_from date not null,
    leerweg text not null check (leerweg in ('STAGE', 'BOL', 'BBL')),
    phase integer not null check (phase between 1 and 4),
    extra_support boolean not null,
    weeks_between integer not null check (weeks_between > 0),
    interim_evaluations integer not null check (interim_evaluations >= 0),
    most_weeks_between integer check (most_weeks_between >= weeks_between),
    least_interim_evaluations integer not null check (least_interim_evaluations between 0 and interim_evaluations),
    source text not null,
    primary key (valid_from, leerweg, phase, extra_support)
);
comment on table guidance_rule is 'scope: service. How often a student is guided, by kind of stage, phase and support need, and for extra support the least that is allowed. Dated: a new date is a new row.';

-- The school plan says what guidance depends on, and the advice on extra support that there are extra moments and interim
-- evaluations. Neither gives a number of weeks: those are a first proposal of Opstap. A plaatsingsstage runs more by itself,
-- an interne stage is at school, and a student of the mbo works more days in a row.
insert into guidance_rule
select '2026-01-01', kind.leerweg, stage.phase, extra.support,
       case when extra.support then kind.extra else kind.usual end + stage.more,
       case when extra.support then 2 else 1 end,
       case when extra.support then kind.extra + stage.more + 1 end,
       case when extra.support then 1 else 0 end,
       'Schoolplan, stagebegeleiding op maat; het aantal weken is een startwaarde van Opstap'
from (values ('STAGE', 3, 2), ('BOL', 5, 3), ('BBL', 6, 4)) as kind (leerweg, usual, extra)
cross join (values (1, 0), (2, 0), (3, 0), (4, 1)) as stage (phase, more)
cross join (values (false), (true)) as extra (support);

create table start_talk (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    version integer not null,
    day date not null,
    talks text[] not null,
    weeks_between integer not null check (weeks_between between 1 and 13),
    deviation bytea,
    counted_from date not null,
    student_agreed_on date,
    company_agreed_on date,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table start_talk is 'scope: tenant. What was agreed on guidance: which talks and how often. Why it is not what the rule proposes is encrypted per student.';
alter table start_talk enable row level security;
alter table start_talk force row level security;
create policy tenant_isolation on start_talk
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table guidance_moment (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    version integer not null,
    kind text not null check (kind in ('COMPANY_TALK', 'INDIVIDUAL_TALK', 'INTERIM_EVALUATION', 'EVALUATION')),
    day date not null,
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    outcome bytea,
    cancelled_because text check (cancelled_because in
        ('NOT_NEEDED', 'STUDENT_ABSENT', 'COMPANY_UNAVAILABLE', 'GUIDE_UNAVAILABLE', 'OTHER')),
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table guidance_moment is 'scope: tenant. One moment of guidance: planned on a day, or held on it. What came of it is encrypted per student.';
create index guidance_moment_placement on guidance_moment (tenant_id, placement_id);
create index guidance_moment_due on guidance_moment (tenant_id, day) where state = 'PLANNED';
alter table guidance_moment enable row level security;
alter table guidance_moment force row level security;
create policy tenant_isolation on guidance_moment
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
