-- When a student works and is at school, week after week, and the dated rules of law that judge it.

create table working_time_rule (
    valid_from date not null,
    from_age smallint not null,
    until_age smallint not null,
    day_minutes smallint not null,
    week_minutes smallint not null,
    average_minutes smallint not null,
    average_weeks smallint not null,
    week_days smallint not null,
    daily_rest_minutes smallint not null,
    weekly_rest_minutes smallint not null,
    earliest time not null,
    latest time not null,
    break_after_minutes smallint not null,
    break_minutes smallint not null,
    sunday boolean not null,
    source text not null,
    primary key (valid_from, from_age),
    check (from_age <= until_age),
    check (average_minutes <= week_minutes)
);
comment on table working_time_rule is 'scope: service. Dated limits of law on working times by age; school counts as work. A new date is a new row.';

-- The Arbeidstijdenwet was simplified on 1 April 2007; who is 13 to 15 falls under the Nadere regeling kinderarbeid. A stage
-- of theirs is judged as a day without lessons: the hours of a day in a holiday, the evenings of a week with school.
insert into working_time_rule values
    ('2007-04-01', 13, 14, 420, 2100, 2100, 1, 5, 840, 0, '07:00', '19:00', 270, 30, false,
     'Nadere regeling kinderarbeid'),
    ('2007-04-01', 15, 15, 480, 2400, 2400, 1, 5, 720, 0, '07:00', '19:00', 270, 30, false,
     'Nadere regeling kinderarbeid'),
    ('2007-04-01', 16, 17, 540, 2700, 2400, 4, 6, 720, 2160, '06:00', '23:00', 270, 30, false,
     'Arbeidstijdenwet, hoofdstuk 5'),
    ('2007-04-01', 18, 120, 720, 3600, 2880, 16, 6, 660, 2160, '00:00', '00:00', 330, 30, true,
     'Arbeidstijdenwet, hoofdstuk 5');

create table working_day (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    weekday text not null check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    from_time time,
    until_time time,
    break_minutes integer not null check (break_minutes between 0 and 240),
    school_minutes integer not null check (school_minutes between 0 and 600),
    primary key (tenant_id, placement_id, weekday),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((from_time is null) = (until_time is null)),
    check (from_time < until_time)
);
comment on table working_day is 'scope: tenant. One day of the week of a placement, the same every week: when the work begins and ends, and how long school is.';
alter table working_day enable row level security;
alter table working_day force row level security;
create policy tenant_isolation on working_day
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
