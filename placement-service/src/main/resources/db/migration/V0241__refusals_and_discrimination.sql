-- Why companies refuse students, what the school thinks of that, and what is reported as discrimination.

create table company_refusal (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    seat_request_id uuid not null,
    place_title text not null,
    company_name text not null,
    reason text not null check (reason in ('NO_CAPACITY', 'NO_SUPERVISOR', 'OTHER_WORK_OR_SEASON', 'SAFETY', 'TRAVEL',
        'NO_KLIK', 'OTHER')),
    explanation bytea,
    needs_review boolean not null,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    review text check (review in ('FINE', 'POSSIBLE_DISCRIMINATION')),
    reviewed_by_id uuid,
    reviewed_by_name text,
    reviewed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id, seat_request_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check (reason <> 'OTHER' or explanation is not null),
    check ((review is null) = (reviewed_at is null) and (review is null) = (reviewed_by_name is null))
);
comment on table company_refusal is 'scope: tenant. Why a company said no to a student at a seat that was asked; free words are encrypted with the key of the student.';
create index company_refusal_to_review on company_refusal (tenant_id, at) where needs_review and review is null;
revoke delete on company_refusal from ${app};
alter table company_refusal enable row level security;
alter table company_refusal force row level security;
create policy tenant_isolation on company_refusal
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table discrimination_report (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    company_name text,
    party text not null check (party in ('STUDENT', 'PARENT', 'STAGEBEGELEIDER', 'TEAMLEIDER')),
    by_id uuid not null,
    by_name text not null,
    told bytea not null,
    at timestamptz not null,
    taken_up_by_id uuid,
    taken_up_by_name text,
    taken_up_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check ((taken_up_at is null) = (taken_up_by_name is null))
);
comment on table discrimination_report is 'scope: tenant. What somebody reports as discrimination of a student; encrypted with the key of the student, read by the student and the trusted person only.';
create index discrimination_report_of_placement on discrimination_report (tenant_id, placement_id, at);
revoke delete on discrimination_report from ${app};
alter table discrimination_report enable row level security;
alter table discrimination_report force row level security;
create policy tenant_isolation on discrimination_report
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
