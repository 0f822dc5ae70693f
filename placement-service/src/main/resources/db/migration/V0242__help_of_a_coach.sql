-- Help that is asked of a stagecoach or jobcoach, and how long the answer took.

create table help_request (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    coach text not null check (coach in ('STAGECOACH', 'JOBCOACH')),
    question text not null check (question in ('FIND_COMPANY', 'TALK_WITH_COMPANY', 'SUPPORT_AT_WORK', 'ADAPT_WORK',
        'TOWARDS_A_JOB')),
    needed_by date not null,
    asked_by_id uuid not null,
    asked_by_name text not null,
    asked_on date not null,
    asked_at timestamptz not null,
    answer text check (answer in ('COMES', 'ADVICE', 'NOT_POSSIBLE')),
    answered_by text,
    answered_on date,
    recorded_by_id uuid,
    recorded_by_name text,
    recorded_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check (answered_on >= asked_on),
    check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (recorded_at is null))
);
comment on table help_request is 'scope: tenant. A question to a stagecoach or jobcoach about a stage, in codes, and when it was answered.';
create index help_request_of_placement on help_request (tenant_id, placement_id, asked_at);
create unique index help_request_one_open on help_request (tenant_id, placement_id, coach) where answer is null;
revoke delete on help_request from ${app};
alter table help_request enable row level security;
alter table help_request force row level security;
create policy tenant_isolation on help_request
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
