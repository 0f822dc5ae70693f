-- At the end of a stage student and company talk about a job: exactly one result.

create table closing_talk (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    version integer not null,
    day date not null,
    student_said bytea,
    company_said bytea,
    fits text not null check (fits in ('YES', 'PARTLY', 'NO')),
    job_here text not null check (job_here in ('NOW', 'LATER', 'NO')),
    result text not null check (result in ('JOB_OFFERED', 'MAYBE_LATER', 'INTRODUCTION', 'NONE')),
    introduced_name text,
    introduced_city text,
    introduced_phone text,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((result = 'INTRODUCTION') = (introduced_name is not null)),
    check (introduced_name is not null or (introduced_city is null and introduced_phone is null)),
    check (job_here <> 'NO' or result not in ('JOB_OFFERED', 'MAYBE_LATER'))
);
comment on table closing_talk is 'scope: tenant. The closing talk on job prospects and its one result; what was said is encrypted with the key of the student (PLA-65).';
alter table closing_talk enable row level security;
alter table closing_talk force row level security;
create policy tenant_isolation on closing_talk
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
