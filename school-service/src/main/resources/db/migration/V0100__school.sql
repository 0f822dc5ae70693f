-- The school's own house: policy, people, and the students.

create table known_tenant (
    id uuid primary key,
    region_id uuid not null,
    kind text not null check (kind in ('REGION', 'SCHOOL', 'MUNICIPALITY', 'PARTNER')),
    school_type text check (school_type in ('VSO', 'PRO', 'MBO')),
    name text not null,
    opened_at timestamptz not null,
    check ((kind = 'SCHOOL') = (school_type is not null))
);
comment on table known_tenant is 'scope: service. The organisations that were opened, for jobs that visit every tenant and for choosing a municipality; organisations only, no people.';

create table tenant_policy (
    tenant_id uuid not null default opstap_tenant(),
    version int not null check (version > 0),
    valid_from date not null,
    content text not null,
    author_name text not null,
    created_at timestamptz not null,
    primary key (tenant_id, version)
);
comment on table tenant_policy is 'scope: tenant. The stagebeleid of a tenant as data; a version is never changed, only followed by another.';
alter table tenant_policy enable row level security;
alter table tenant_policy force row level security;
create policy tenant_isolation on tenant_policy using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table colleague (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    name text not null,
    roles text[] not null,
    primary key (tenant_id, id)
);
comment on table colleague is 'scope: tenant. Staff as they last presented themselves with a verified token, to choose a mentor from and to show a name.';
alter table colleague enable row level security;
alter table colleague force row level security;
create policy tenant_isolation on colleague using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table student (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    local_number text not null,
    given_name text not null,
    infix text,
    family_name text not null,
    birth_date date not null,
    class_group text not null,
    track text not null,
    profile text not null check (profile in ('LABOUR_MARKET', 'FURTHER_EDUCATION', 'DAY_ACTIVITIES')),
    phase int not null check (phase between 1 and 5),
    mentor_id uuid,
    stagebegeleider_id uuid,
    assigned_on date,
    municipality_id uuid,
    home_postcode4 text check (home_postcode4 ~ '^[1-9][0-9]{3}$'),
    expected_leaving date not null,
    account_id uuid,
    status text not null check (status in ('ACTIVE', 'LEFT', 'OUD_LEERLING')),
    registered boolean not null,
    training_started boolean not null,
    intake_held boolean not null,
    ready boolean not null,
    parents_informed boolean not null,
    shielded_from_parents boolean not null,
    published_as_adult boolean not null,
    support_needs bytea,
    primary key (tenant_id, id),
    unique (tenant_id, local_number),
    unique (tenant_id, account_id),
    check (expected_leaving > birth_date),
    check (not ready or (registered and training_started and intake_held))
);
comment on table student is 'scope: tenant. A student; support needs are encrypted with a key of the student alone.';
alter table student enable row level security;
alter table student force row level security;
create policy tenant_isolation on student using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index student_by_name on student (tenant_id, family_name, given_name, id);
create index student_by_mentor on student (tenant_id, mentor_id);

create table guardian (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    student_id uuid not null,
    name text not null,
    relation text not null check (relation in ('PARENT', 'CARER', 'NETWORK')),
    email text,
    account_id uuid,
    contact_allowed boolean not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table guardian is 'scope: tenant. Parents, carers and people of the social network, each with own contact right; what age allows is computed, not stored.';
alter table guardian enable row level security;
alter table guardian force row level security;
create policy tenant_isolation on guardian using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index guardian_by_student on guardian (tenant_id, student_id);
create index guardian_by_account on guardian (tenant_id, account_id);

create table student_change (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    at timestamptz not null,
    author_id uuid not null,
    author_name text not null,
    field text not null,
    old_value text,
    new_value text,
    reason text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table student_change is 'scope: tenant. Every change of uitstroom, phase and who guides, with date, author and reason; rows are only added.';
alter table student_change enable row level security;
alter table student_change force row level security;
create policy tenant_isolation on student_change using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index student_change_by_student on student_change (tenant_id, student_id, at);
revoke update, delete on student_change from ${app};

create table traject_version (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    version int not null check (version > 0),
    at timestamptz not null,
    author_id uuid not null,
    author_name text not null,
    reason text not null,
    phases text not null,
    primary key (tenant_id, student_id, version),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table traject_version is 'scope: tenant. The planned phases of a student; an edit adds a version.';
alter table traject_version enable row level security;
alter table traject_version force row level security;
create policy tenant_isolation on traject_version using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

revoke update, delete on traject_version from ${app};

create table own_goal (
    tenant_id uuid not null default opstap_tenant(),
    code text not null,
    goal_group text not null check (goal_group in ('PREPARATION', 'EMPLOYEE_SKILLS', 'PROFESSION_TASKS')),
    text text not null,
    primary key (tenant_id, code)
);
comment on table own_goal is 'scope: tenant. Goals a school adds to the library that ships with the product.';
alter table own_goal enable row level security;
alter table own_goal force row level security;
create policy tenant_isolation on own_goal using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table aanmelding (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    student_id uuid not null,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    submitted_by_name text not null,
    content bytea not null,
    primary key (tenant_id, id),
    unique (tenant_id, student_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table aanmelding is 'scope: tenant. The mentor''s form for external stage; what it says about the student is encrypted with the student''s key.';
alter table aanmelding enable row level security;
alter table aanmelding force row level security;
create policy tenant_isolation on aanmelding using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table aanmelding_goal (
    tenant_id uuid not null default opstap_tenant(),
    aanmelding_id uuid not null,
    position int not null,
    code text not null,
    goal_group text not null check (goal_group in ('PREPARATION', 'EMPLOYEE_SKILLS', 'PROFESSION_TASKS')),
    wording text,
    primary key (tenant_id, aanmelding_id, position),
    unique (tenant_id, aanmelding_id, code),
    foreign key (tenant_id, aanmelding_id) references aanmelding (tenant_id, id) on delete cascade
);
comment on table aanmelding_goal is 'scope: tenant. The goals chosen in a form.';
alter table aanmelding_goal enable row level security;
alter table aanmelding_goal force row level security;
create policy tenant_isolation on aanmelding_goal using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table training_module (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    student_id uuid not null,
    number int not null check (number between 1 and 20),
    status text not null check (status in ('NOT_STARTED', 'BUSY', 'DONE')),
    test_result text check (test_result in ('PASSED', 'NOT_YET')),
    tested_on date,
    closing_talk_on date,
    changed_by_name text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, student_id, number),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table training_module is 'scope: tenant. How far a student is in one module of the training, Brug naar Werk or what the school uses instead.';
alter table training_module enable row level security;
alter table training_module force row level security;
create policy tenant_isolation on training_module using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table intake_talk (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    held_on date not null,
    held_by uuid not null,
    held_by_name text not null,
    follow_up boolean not null,
    content bytea not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table intake_talk is 'scope: tenant. The intake and the talks that follow until a place is found; what was said is encrypted with the student''s key.';
alter table intake_talk enable row level security;
alter table intake_talk force row level security;
create policy tenant_isolation on intake_talk using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index intake_talk_by_student on intake_talk (tenant_id, student_id, held_on);

create table readiness_decision (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    ready boolean not null,
    decided_on date not null,
    decided_by uuid not null,
    decided_by_name text not null,
    mentor_id uuid not null,
    mentor_name text not null,
    consulted_on date not null,
    evidence bytea not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check (consulted_on <= decided_on),
    check (decided_by <> mentor_id)
);
comment on table readiness_decision is 'scope: tenant. Who declared a student stagegeschikt, with whom, on which evidence; a later decision is a new row.';
alter table readiness_decision enable row level security;
alter table readiness_decision force row level security;
create policy tenant_isolation on readiness_decision using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index readiness_decision_by_student on readiness_decision (tenant_id, student_id, recorded_at);
revoke update, delete on readiness_decision from ${app};

create table consent (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version bigint not null,
    student_id uuid not null,
    item text not null,
    recipient_kind text not null,
    recipient_id uuid,
    recipient_name text,
    purpose text not null,
    granted boolean not null,
    given_by uuid not null,
    given_by_name text not null,
    given_as text not null check (given_as in ('STUDENT', 'PARENT')),
    text_version int not null,
    valid_from date not null,
    valid_until date,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, student_id, item, recipient_kind, recipient_id, purpose),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table consent is 'scope: tenant. What a student shares, with whom and what for, as it stands now.';
alter table consent enable row level security;
alter table consent force row level security;
create policy tenant_isolation on consent using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table consent_change (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    consent_id uuid not null,
    granted boolean not null,
    by_id uuid not null,
    by_name text not null,
    by_as text not null,
    text_version int not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, consent_id) references consent (tenant_id, id) on delete cascade
);
comment on table consent_change is 'scope: tenant. Every giving and withdrawing of a consent; rows are only added.';
alter table consent_change enable row level security;
alter table consent_change force row level security;
create policy tenant_isolation on consent_change using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

revoke update, delete on consent_change from ${app};

create table student_home (
    student_id uuid primary key,
    tenant_id uuid not null,
    region_id uuid not null
);
comment on table student_home is 'scope: service. Which tenant a student belongs to, ids only: an access reported by another tenant is filed with the student''s own school.';

create table dossier_line (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    subject_id uuid not null,
    at timestamptz not null,
    service text not null,
    actor_id uuid,
    actor_name text not null,
    actor_role text not null,
    actor_tenant uuid not null,
    action text not null,
    item text not null,
    purpose text not null,
    primary key (tenant_id, id)
);
comment on table dossier_line is 'scope: tenant. Who saw or changed what of a student, as every service reported it.';
alter table dossier_line enable row level security;
alter table dossier_line force row level security;
create policy tenant_isolation on dossier_line using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create index dossier_line_by_subject on dossier_line (tenant_id, subject_id, at);
revoke update, delete on dossier_line from ${app};
