create table proposer_account (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    account_id uuid not null,
    primary key (tenant_id, student_id, account_id)
);
comment on table proposer_account is 'scope: tenant. With which accounts a student and the parents log in: whose proposals go when the student is erased; no name.';
create index proposer_account_of on proposer_account (tenant_id, account_id);
alter table proposer_account enable row level security;
alter table proposer_account force row level security;
create policy tenant_isolation on proposer_account
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));

create table company_proposal (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    region_id uuid not null default opstap_region(),
    subject_id uuid not null,
    proposed_as text not null check (proposed_as in ('STUDENT', 'PARENT', 'COLLEAGUE')),
    name text not null check (length(trim(name)) between 1 and 200),
    name_key text not null,
    street text,
    postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    city text,
    phone text,
    known_through text not null,
    remark text check (length(remark) <= 280),
    proposed_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'LINKED', 'DECLINED')),
    company_id uuid,
    reason text check (length(reason) <= 280),
    decided_at timestamptz,
    decided_by uuid,
    version integer not null default 0,
    primary key (tenant_id, id),
    foreign key (region_id, company_id) references company (region_id, id),
    check ((state in ('ACCEPTED', 'LINKED')) = (company_id is not null)),
    check ((state = 'DECLINED') = (reason is not null)),
    check ((state = 'WAITING') = (decided_at is null))
);
comment on table company_proposal is 'scope: tenant. A company somebody of the tenant knows, and what became of it (COM-04). Who it was is an account, never a name.';
create index company_proposal_queue on company_proposal (tenant_id, state, proposed_at, id);
create index company_proposal_of on company_proposal (tenant_id, subject_id, proposed_at);
create index company_proposal_company on company_proposal (tenant_id, region_id, company_id);
alter table company_proposal enable row level security;
alter table company_proposal force row level security;
create policy tenant_isolation on company_proposal
    using (tenant_id = (select opstap_tenant()))
    with check (tenant_id = (select opstap_tenant()));
-- The company belongs to the region, and a reference to it is checked past its policy.
create policy own_region_written on company_proposal as restrictive for insert
    with check (region_id = (select opstap_region()));
create policy own_region_kept on company_proposal as restrictive for update
    using (true) with check (region_id = (select opstap_region()));
