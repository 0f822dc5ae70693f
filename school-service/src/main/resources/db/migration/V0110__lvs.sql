-- The dossier of a student's stages: what was seen, what school and workplace told each other, and what was decided of it.

alter table student add column direction text check (direction ~ '^[A-Z_]{2,40}$');

create table company (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    name text not null,
    primary key (region_id, id)
);
comment on table company is 'scope: region. The name of a company of the pool, as its owner last told.';
alter table company enable row level security;
alter table company force row level security;
create policy region_isolation on company
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));

create table stage (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    student_id uuid not null,
    state text not null,
    phase smallint not null,
    company_id uuid,
    from_day date,
    until_day date,
    primary key (tenant_id, placement_id)
);
comment on table stage is 'scope: tenant. The placements of the students, as placement-service last told.';
alter table stage enable row level security;
alter table stage force row level security;
create policy tenant_isolation on stage using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index stage_by_student on stage (tenant_id, student_id);

create table visit (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    placement_id uuid not null,
    visited_on date not null,
    visited_by uuid not null,
    visited_by_name text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table visit is 'scope: tenant. A visit to the company of a student; a report belongs to each.';
alter table visit enable row level security;
alter table visit force row level security;
create policy tenant_isolation on visit using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index visit_by_student on visit (tenant_id, student_id);
create index visit_by_day on visit (tenant_id, visited_on, id);

create table report (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    kind text not null check (kind in ('VISIT', 'INTERNAL_STAGE', 'STAGE')),
    phase smallint not null check (phase between 1 and 4),
    placement_id uuid,
    visit_id uuid,
    happened_on date not null,
    author_id uuid not null,
    author_name text not null,
    recorded_at timestamptz not null,
    content bytea not null,
    primary key (tenant_id, id),
    unique (tenant_id, visit_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    foreign key (tenant_id, visit_id) references visit (tenant_id, id) on delete cascade,
    check ((kind = 'VISIT') = (visit_id is not null))
);
comment on table report is 'scope: tenant. A report in the LVS; what it says is encrypted with the student''s key, and it is never changed.';
alter table report enable row level security;
alter table report force row level security;
create policy tenant_isolation on report using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index report_by_student on report (tenant_id, student_id, happened_on);
revoke update, delete on report from ${app};

create table signal (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    student_id uuid not null,
    placement_id uuid,
    kind text not null check (kind in ('SIGNAL', 'FEEDBACK')),
    skill text check (skill in ('LANGUAGE', 'ARITHMETIC', 'SOCIAL', 'PROFESSION')),
    state text not null check (state in ('OPEN', 'SEEN', 'GOAL', 'DECLINED', 'REACHED', 'ENDED')),
    raised_by uuid not null,
    raised_by_name text not null,
    raised_at timestamptz not null,
    answered_by_name text,
    answered_at timestamptz,
    due date,
    closed_by_name text,
    closed_at timestamptz,
    content bytea not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check ((kind = 'FEEDBACK') = (skill is not null)),
    check (kind = 'FEEDBACK' or state in ('OPEN', 'SEEN')),
    check ((state = 'OPEN') = (answered_at is null)),
    check ((state in ('REACHED', 'ENDED')) = (closed_at is not null))
);
comment on table signal is 'scope: tenant. What the stagebegeleider asks the mentor to look at, the school goal it became, and how that ended.';
alter table signal enable row level security;
alter table signal force row level security;
create policy tenant_isolation on signal using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index signal_by_student on signal (tenant_id, student_id, raised_at);
create index signal_waiting on signal (tenant_id, raised_at, id) where state in ('OPEN', 'GOAL');

create table criteria_score (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    scored_on date not null,
    scored_by uuid not null,
    scored_by_name text not null,
    phase smallint not null,
    punctual smallint not null check (punctual between 1 and 4),
    adapts smallint not null check (adapts between 1 and 4),
    accepts_guidance smallint not null check (accepts_guidance between 1 and 4),
    carries_out smallint not null check (carries_out between 1 and 4),
    regular_work smallint not null check (regular_work between 1 and 4),
    remark bytea,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table criteria_score is 'scope: tenant. The five criteria of stagegeschikt as somebody saw them on a day; rows are only added.';
alter table criteria_score enable row level security;
alter table criteria_score force row level security;
create policy tenant_isolation on criteria_score using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index criteria_score_by_student on criteria_score (tenant_id, student_id, scored_on);
revoke update, delete on criteria_score from ${app};

create table direction_decision (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    direction text not null check (direction ~ '^[A-Z_]{2,40}$'),
    decided_on date not null,
    decided_by uuid not null,
    decided_by_name text not null,
    mentor_id uuid not null,
    mentor_name text not null,
    parents text[] not null,
    motivation bytea not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check (decided_by <> mentor_id)
);
comment on table direction_decision is 'scope: tenant. The richtingsbesluit after the orienting phase, with everybody who took part by name; a later one is a new row.';
alter table direction_decision enable row level security;
alter table direction_decision force row level security;
create policy tenant_isolation on direction_decision using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index direction_decision_by_student on direction_decision (tenant_id, student_id, recorded_at);
revoke update, delete on direction_decision from ${app};

create table lvs_coupling (
    tenant_id uuid not null default opstap_tenant(),
    system text not null,
    secret text not null,
    changed_by_name text not null,
    changed_at timestamptz not null,
    primary key (tenant_id)
);
comment on table lvs_coupling is 'scope: tenant. The LVS of the school that reports go to; its key is encrypted.';
alter table lvs_coupling enable row level security;
alter table lvs_coupling force row level security;
create policy tenant_isolation on lvs_coupling using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table lvs_message (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    report_id uuid not null,
    state text not null check (state in ('PENDING', 'RETRYING', 'DELIVERED', 'FAILED')),
    attempts int not null,
    created_at timestamptz not null,
    next_attempt_at timestamptz,
    delivered_at timestamptz,
    foreign_id text,
    last_error text,
    primary key (tenant_id, id),
    unique (tenant_id, report_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    foreign key (tenant_id, report_id) references report (tenant_id, id) on delete cascade,
    check ((state = 'DELIVERED') = (delivered_at is not null)),
    check ((state in ('PENDING', 'RETRYING')) = (next_attempt_at is not null))
);
comment on table lvs_message is 'scope: tenant. A report on its way to the LVS of the school, until it arrived.';
alter table lvs_message enable row level security;
alter table lvs_message force row level security;
create policy tenant_isolation on lvs_message using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index lvs_message_due on lvs_message (tenant_id, next_attempt_at) where state in ('PENDING', 'RETRYING');
create index lvs_message_by_time on lvs_message (tenant_id, created_at, id);
