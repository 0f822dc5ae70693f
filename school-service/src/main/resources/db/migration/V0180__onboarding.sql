-- Opening an organisation step by step, from the screen of the platform operator.

create table onboarding (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    kind text not null check (kind in ('REGION', 'SCHOOL', 'MUNICIPALITY', 'PARTNER')),
    school_type text check (school_type in ('VSO', 'PRO', 'MBO')),
    name text not null,
    alias text not null,
    mail_domain text,
    in_region uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    step text check (step in ('ORGANISATION', 'ROLE_GROUPS', 'REGISTER', 'ADMINISTRATOR')),
    attempts int not null check (attempts >= 0),
    obstacle text check (obstacle ~ '^[A-Z_]{2,40}$'),
    due_at timestamptz,
    organization_id uuid,
    administrator text,
    welcome text check (welcome in ('MAILED', 'JOINED')),
    done_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, alias),
    check ((kind = 'SCHOOL') = (school_type is not null)),
    check ((kind = 'REGION') = (in_region = id)),
    check ((done_at is null) = (step is not null)),
    check ((done_at is null) = (welcome is null)),
    -- Whoever is not asked any more is not kept.
    check (done_at is null or (administrator is null and due_at is null and obstacle is null)),
    check (done_at is not null or due_at is not null or obstacle is not null)
);
comment on table onboarding is 'scope: tenant. An organisation an operator of this tenant opens, how far it is, and what stands in the way; the first administrator is encrypted and goes with the invitation.';
alter table onboarding enable row level security;
alter table onboarding force row level security;
create policy tenant_isolation on onboarding using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table onboarding_task (
    onboarding_id uuid primary key,
    tenant_id uuid not null,
    region_id uuid not null,
    due_at timestamptz not null
);
comment on table onboarding_task is 'scope: service. Which onboarding is to be taken further, and from when: the job has no tenant until it reads one here.';

create index onboarding_task_due on onboarding_task (due_at);
