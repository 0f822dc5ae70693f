-- The internal stage of phase 1 (PLA-05): at school, in a department of the school itself, with tasks in simple steps.

create table internal_task_example (
    department text not null check (department in ('CARE_AND_SERVICE', 'FACILITY')),
    position integer not null,
    title text not null,
    steps text[] not null check (cardinality(steps) between 1 and 12),
    primary key (department, position)
);
comment on table internal_task_example is 'scope: service. Tasks a school may start from, each in simple steps.';
insert into internal_task_example values
    ('CARE_AND_SERVICE', 1, 'De tafels dekken in de kantine',
     array['Was je handen', 'Haal een schone doek en maak de tafels schoon', 'Leg op elke tafel de borden',
           'Leg het bestek ernaast', 'Kijk of elke plaats compleet is']),
    ('CARE_AND_SERVICE', 2, 'Koffie en thee rondbrengen',
     array['Kijk op de lijst wie er koffie of thee wil', 'Zet kopjes klaar op de kar', 'Zet koffie en thee',
           'Breng het rond en groet iedereen', 'Haal de kopjes weer op']),
    ('CARE_AND_SERVICE', 3, 'De was doen',
     array['Sorteer de was op kleur', 'Doe de was in de machine', 'Doe er wasmiddel bij en kies het programma',
           'Hang de was op of doe haar in de droger', 'Vouw de was op en leg haar in de kast']),
    ('FACILITY', 1, 'Een lokaal schoonmaken',
     array['Zet de stoelen op de tafels', 'Veeg de vloer', 'Maak de tafels schoon met een doek', 'Leeg de prullenbak',
           'Zet de stoelen terug']),
    ('FACILITY', 2, 'Het plein opruimen',
     array['Trek werkhandschoenen aan', 'Pak een grijper en een vuilniszak', 'Ruim het vuil op',
           'Doe het vuil in de goede container', 'Leg je spullen terug']),
    ('FACILITY', 3, 'De post bezorgen',
     array['Haal de post op bij de balie', 'Sorteer de post op naam', 'Leg elke brief in het goede vak',
           'Breng pakketjes naar de goede kamer', 'Meld bij de balie dat je klaar bent']);

create table internal_stage (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    version integer not null,
    student_id uuid not null,
    department text not null check (department in ('CARE_AND_SERVICE', 'FACILITY')),
    from_day date not null,
    until_day date not null,
    supervisor_id uuid not null,
    supervisor_name text not null,
    started_at timestamptz not null,
    talk_on date,
    talk_with_student boolean not null default false,
    talk_with_mentor boolean not null default false,
    told bytea,
    closed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade,
    check (from_day <= until_day),
    -- It ends with the talk of the three.
    constraint internal_stage_ends_with_talk
        check (closed_at is null or (talk_on is not null and talk_with_student and talk_with_mentor and told is not null))
);
comment on table internal_stage is 'scope: tenant. An internal stage at school; it is closed by a talk with student and mentor, whose words are encrypted with the key of the student.';
create unique index internal_stage_one_open on internal_stage (tenant_id, student_id) where closed_at is null;
alter table internal_stage enable row level security;
alter table internal_stage force row level security;
create policy tenant_isolation on internal_stage
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table internal_task (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    stage_id uuid not null,
    position integer not null,
    title text not null check (length(trim(title)) between 1 and 100),
    primary key (tenant_id, id),
    unique (tenant_id, stage_id, position),
    foreign key (tenant_id, stage_id) references internal_stage (tenant_id, id) on delete cascade
);
comment on table internal_task is 'scope: tenant. A task of an internal stage.';
alter table internal_task enable row level security;
alter table internal_task force row level security;
create policy tenant_isolation on internal_task
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table internal_step (
    tenant_id uuid not null default opstap_tenant(),
    task_id uuid not null,
    position integer not null,
    text text not null check (length(trim(text)) between 1 and 200),
    done_on date,
    done_by_name text,
    primary key (tenant_id, task_id, position),
    foreign key (tenant_id, task_id) references internal_task (tenant_id, id) on delete cascade,
    check ((done_on is null) = (done_by_name is null))
);
comment on table internal_step is 'scope: tenant. One simple step of a task, and the day on which it went well for the first time.';
alter table internal_step enable row level security;
alter table internal_step force row level security;
create policy tenant_isolation on internal_step
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
