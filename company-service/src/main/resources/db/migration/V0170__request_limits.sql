alter table company add column size text;
comment on column company.size is 'The size class; the default limit of the region goes by it (COM-02, COM-41). Absent: not known.';

create table request_limit (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    per_month smallint check (per_month between 0 and 60),
    paused_until date,
    version integer not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (region_id, company_id),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table request_limit is 'scope: region. How many new requests a month a company wants, and until when none at all (COM-41).';
comment on column request_limit.per_month is 'Absent: the default of the region for companies of this size.';
alter table request_limit enable row level security;
alter table request_limit force row level security;
create policy region_isolation on request_limit
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table request_default (
    region_id uuid not null default opstap_region(),
    size text not null,
    per_month smallint not null check (per_month between 0 and 60),
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (region_id, size)
);
comment on table request_default is 'scope: region. How many new requests a month a company of this size gets that said nothing itself; without a row there is no limit (COM-41).';
alter table request_default enable row level security;
alter table request_default force row level security;
create policy region_isolation on request_default
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

-- A reason is also given for a contact beyond the limit, where nobody else was first.
alter table contact_moment add column over_limit boolean not null default false;
comment on column contact_moment.over_limit is 'The company wanted no new request on that day, and it was made all the same with a reason (COM-41).';
alter table contact_moment drop constraint contact_moment_check;
alter table contact_moment add constraint reason_for_something
    check (reason is null or despite is not null or over_limit);
alter table contact_moment add constraint over_limit_with_reason check (not over_limit or reason is not null);
