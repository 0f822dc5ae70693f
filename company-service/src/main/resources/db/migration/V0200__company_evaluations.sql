create table company_evaluation (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    period_from date,
    period_until date,
    school_year smallint not null,
    asked_at timestamptz not null,
    mailed boolean not null,
    handed_at timestamptz,
    handed_by uuid,
    handed_by_name text,
    answered_at timestamptz,
    prepared smallint check (prepared between 1 and 4),
    reachable smallint check (reachable between 1 and 4),
    visits smallint check (visits between 1 and 4),
    agreements smallint check (agreements between 1 and 4),
    again smallint check (again between 1 and 4),
    remark text check (length(remark) <= 1000),
    counted boolean not null default false,
    primary key (tenant_id, id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade,
    check ((answered_at is null) = (prepared is null)),
    check (num_nulls(prepared, reachable, visits, agreements, again) in (0, 5)),
    check (answered_at is not null or remark is null),
    check (answered_at is not null or not counted),
    check (num_nulls(handed_at, handed_by, handed_by_name) in (0, 3))
);
comment on table company_evaluation is 'scope: tenant. What a company thinks of the guidance by a school after a stage period (COM-31); one answer, for that school only, and about no student.';
comment on column company_evaluation.school_year is 'In which it was asked, by the year it began in.';
comment on column company_evaluation.mailed is 'Whether the company had a mail address to ask it at.';
comment on column company_evaluation.handed_at is 'When a colleague made a link by hand last, to pass on.';
comment on column company_evaluation.counted is 'Whether the answer is in what the region sees of the school.';
create index company_evaluation_by_year on company_evaluation (tenant_id, school_year);
create index company_evaluation_of_company on company_evaluation (tenant_id, region_id, company_id);
alter table company_evaluation enable row level security;
alter table company_evaluation force row level security;
create policy tenant_isolation on company_evaluation
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
-- The company belongs to the region, and a reference to it is checked past its policy.
create policy own_region_written on company_evaluation as restrictive for insert
    with check (region_id = (select opstap_region()));
create policy own_region_kept on company_evaluation as restrictive for update
    using (true) with check (region_id = (select opstap_region()));

create table evaluated_stage (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    student_id uuid not null,
    evaluation_id uuid not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, evaluation_id) references company_evaluation (tenant_id, id) on delete cascade
);
comment on table evaluated_stage is 'scope: tenant. After which stage a company was asked, so that it is asked once; it goes with the student, and the words of the company with it.';
create index evaluated_stage_of_student on evaluated_stage (tenant_id, student_id);
create index evaluated_stage_of_evaluation on evaluated_stage (tenant_id, evaluation_id);
alter table evaluated_stage enable row level security;
alter table evaluated_stage force row level security;
create policy tenant_isolation on evaluated_stage
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table evaluation_count (
    tenant_id uuid not null default opstap_tenant(),
    school_year smallint not null,
    question text not null,
    region_id uuid not null default opstap_region(),
    answers integer not null default 0 check (answers = 0 or answers >= 3),
    points integer not null default 0,
    primary key (tenant_id, school_year, question)
);
comment on table evaluation_count is 'scope: tenant. How companies judge the guidance by a school together (COM-31), for the school and its region. Answers are added by three at least, so that no change tells one of them.';
create index evaluation_count_of_region on evaluation_count (tenant_id, region_id, school_year);
alter table evaluation_count enable row level security;
alter table evaluation_count force row level security;
create policy tenant_isolation on evaluation_count
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
-- The region reads it as the tenant it is; one school does not see how another is judged.
create policy shown_to_the_region on evaluation_count for select using (region_id = (select opstap_tenant()));
create policy own_region_written on evaluation_count as restrictive for insert
    with check (region_id = (select opstap_region()));
create policy own_region_kept on evaluation_count as restrictive for update
    using (true) with check (region_id = (select opstap_region()));
