create extension if not exists btree_gist;

create table known_tenant (
    id uuid primary key,
    region_id uuid not null,
    name text not null,
    kind text not null,
    nazorg_months int[] not null,
    route_months_before int not null check (route_months_before between 0 and 36),
    route_months_after int not null check (route_months_after between 0 and 36)
);
comment on table known_tenant is 'scope: service. Tenants and the part of their policy that routes follow; a job visits each in turn. No data of people.';

create table student (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    account_id uuid,
    display_name text not null,
    birth_date date not null,
    mentor_id uuid,
    mentor_name text,
    stagebegeleider_id uuid,
    stagebegeleider_name text,
    municipality_id uuid,
    expected_leaving date not null,
    status text not null,
    primary key (tenant_id, id)
);
comment on table student is 'scope: tenant. Students as the school service tells of them.';
create index student_leaving on student (tenant_id, expected_leaving);

create table guardian (
    tenant_id uuid not null default opstap_tenant(),
    student_id uuid not null,
    account_id uuid not null,
    primary key (tenant_id, student_id, account_id),
    foreign key (tenant_id, student_id) references student (tenant_id, id) on delete cascade
);
comment on table guardian is 'scope: tenant. Parents who may be informed at this moment.';

create table consent (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    item text not null,
    recipient_kind text not null,
    recipient_id uuid,
    purpose text not null,
    granted boolean not null,
    valid_until date,
    primary key (tenant_id, id)
);
comment on table consent is 'scope: tenant. What a student agreed to share with whom, as the school service tells of it.';
create index consent_of_student on consent (tenant_id, student_id, item);

-- A route belongs to the school; others see it by a grant that the policies below read.
create table route (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    student_id uuid not null,
    version bigint not null,
    status text not null check (status in ('ACTIVE', 'CLOSED')),
    started_at timestamptz not null,
    starts_on date not null,
    leaves_on date not null,
    ends_on date not null,
    chain_stage text not null check (chain_stage in ('STAGE', 'DIPLOMA', 'FINDING_WORK', 'KEEPING_WORK')),
    outcome text,
    primary key (tenant_id, id),
    check (starts_on <= leaves_on and leaves_on <= ends_on)
);
comment on table route is 'scope: tenant. The Transitieroute of one student; one at a time.';
create unique index one_active_route on route (tenant_id, student_id) where status = 'ACTIVE';

create table route_grant (
    tenant_id uuid not null default opstap_tenant(),
    route_id uuid not null,
    grantee_id uuid not null,
    may_take_over boolean not null,
    granted_at timestamptz not null,
    primary key (tenant_id, route_id, grantee_id),
    foreign key (tenant_id, route_id) references route (tenant_id, id)
);
comment on table route_grant is 'scope: tenant. Which other tenant may see a route, and whether it may take it over; only the owner writes it.';

create table responsibility (
    tenant_id uuid not null default opstap_tenant(),
    route_id uuid not null,
    since timestamptz not null,
    until timestamptz,
    person_id uuid not null,
    person_tenant_id uuid not null,
    person_name text not null,
    reason text not null,
    primary key (tenant_id, route_id, since),
    foreign key (tenant_id, route_id) references route (tenant_id, id),
    check (until is null or until > since),
    exclude using gist (tenant_id with =, route_id with =, tstzrange(since, until) with &&)
);
comment on table responsibility is 'scope: tenant. Who is responsible for a route from when to when: never two, never a gap (TRA-32).';

create function responsibility_has_no_gap() returns trigger language plpgsql as $$
declare
    of_tenant uuid := coalesce(new.tenant_id, old.tenant_id);
    of_route uuid;
    open_rows int;
    gaps int;
begin
    of_route := case when tg_table_name = 'route' then (to_jsonb(coalesce(new, old)) ->> 'id')::uuid
                     else (to_jsonb(coalesce(new, old)) ->> 'route_id')::uuid end;
    if not exists (select 1 from route r where r.tenant_id = of_tenant and r.id = of_route and r.status = 'ACTIVE') then
        return null;
    end if;
    select count(*) filter (where until is null), count(*) filter (where until is not null and until is distinct from following)
      into open_rows, gaps
      from (select until, lead(since) over (order by since) as following
              from responsibility where tenant_id = of_tenant and route_id = of_route) as history;
    if open_rows <> 1 or gaps > 0 then
        raise exception 'route % has % responsible persons and % gaps', of_route, open_rows, gaps
            using errcode = 'check_violation', constraint = 'exactly_one_responsible_person';
    end if;
    return null;
end $$;
create constraint trigger exactly_one_responsible_person after insert or update or delete on responsibility
    deferrable initially deferred for each row execute function responsibility_has_no_gap();
create constraint trigger active_route_has_responsible_person after insert or update on route
    deferrable initially deferred for each row execute function responsibility_has_no_gap();

create table party (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    route_id uuid not null,
    role text not null,
    name text not null,
    task text not null,
    account_id uuid,
    since date not null,
    until date,
    primary key (tenant_id, id),
    foreign key (tenant_id, route_id) references route (tenant_id, id)
);
comment on table party is 'scope: tenant. Who takes part in a route; the student always does (TRA-04).';
create index party_of_route on party (tenant_id, route_id);

create table plan_action (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    route_id uuid not null,
    version bigint not null,
    domain text not null check (domain in ('WORK_OR_EDUCATION', 'HOUSING', 'CITIZENSHIP', 'LEISURE')),
    description text not null,
    owner_party_id uuid not null,
    due_on date not null,
    done_on date,
    primary key (tenant_id, id),
    foreign key (tenant_id, route_id) references route (tenant_id, id),
    foreign key (tenant_id, owner_party_id) references party (tenant_id, id)
);
comment on table plan_action is 'scope: tenant. An action of the plan; none without a party that owns it (TRA-05).';
create index plan_action_of_route on plan_action (tenant_id, route_id);

create table handover (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    route_id uuid not null,
    version bigint not null,
    status text not null check (status in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    to_tenant_id uuid not null,
    from_person_id uuid not null,
    from_person_name text not null,
    meeting_on date,
    offered_at timestamptz not null,
    read_at timestamptz,
    answered_at timestamptz,
    to_person_id uuid,
    to_person_name text,
    refusal text,
    primary key (tenant_id, id),
    foreign key (tenant_id, route_id) references route (tenant_id, id),
    check (status <> 'ACCEPTED' or to_person_id is not null),
    check (status <> 'REFUSED' or refusal is not null)
);
comment on table handover is 'scope: tenant. A warm handover of the responsibility to another tenant, with the times it was sent, read and answered (TRA-30, TRA-37).';
create unique index one_open_handover on handover (tenant_id, route_id) where status = 'OFFERED';

create table dossier_item (
    tenant_id uuid not null default opstap_tenant(),
    route_id uuid not null,
    item text not null,
    content bytea not null,
    updated_at timestamptz not null,
    primary key (tenant_id, route_id, item),
    foreign key (tenant_id, route_id) references route (tenant_id, id)
);
comment on table dossier_item is 'scope: tenant. What could be handed over, encrypted per student; shown to a receiver only under a valid consent (TRA-31).';

create table nazorg_moment (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    route_id uuid not null,
    version bigint not null,
    month int not null check (month between 1 and 60),
    due_on date not null,
    status text not null check (status in ('PLANNED', 'DUE', 'HELD')),
    held_on date,
    situation text check (situation in ('WORK', 'EDUCATION', 'DAY_ACTIVITIES', 'NEITHER')),
    hours_per_week int check (hours_per_week between 0 and 60),
    student_satisfied int check (student_satisfied between 1 and 5),
    employer_satisfied int check (employer_satisfied between 1 and 5),
    help_needed boolean,
    recorded_by uuid,
    primary key (tenant_id, id),
    unique (tenant_id, route_id, month),
    foreign key (tenant_id, route_id) references route (tenant_id, id),
    check ((status = 'HELD') = (held_on is not null and situation is not null))
);
comment on table nazorg_moment is 'scope: tenant. Nazorg at the months of the policy after leaving (TRA-20).';

-- The owner does everything; a grantee reads what belongs to a granted route.
do $$
declare t text;
begin
    foreach t in array array['student', 'guardian', 'consent', 'dossier_item', 'route', 'route_grant', 'responsibility', 'party', 'plan_action', 'handover', 'nazorg_moment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()))', t);
    end loop;
end $$;
create policy seen_by_grantee on route_grant for select using (grantee_id = (select opstap_tenant()));
create policy seen_by_grantee on route for select using (exists (
    select 1 from route_grant g where g.tenant_id = route.tenant_id and g.route_id = route.id
       and g.grantee_id = (select opstap_tenant())));
create policy seen_by_grantee on party for select using (exists (
    select 1 from route_grant g where g.tenant_id = party.tenant_id and g.route_id = party.route_id
       and g.grantee_id = (select opstap_tenant())));
create policy seen_by_grantee on plan_action for select using (exists (
    select 1 from route_grant g where g.tenant_id = plan_action.tenant_id and g.route_id = plan_action.route_id
       and g.grantee_id = (select opstap_tenant())));
create policy seen_by_grantee on responsibility for select using (exists (
    select 1 from route_grant g where g.tenant_id = responsibility.tenant_id and g.route_id = responsibility.route_id
       and g.grantee_id = (select opstap_tenant())));
-- A receiver only reads. What it decides is written in the owner's tenant, after the grant was proven here.
create policy seen_by_receiver on handover for select using (to_tenant_id = (select opstap_tenant()));
create policy seen_by_grantee on nazorg_moment for select using (exists (
    select 1 from route_grant g where g.tenant_id = nazorg_moment.tenant_id and g.route_id = nazorg_moment.route_id
       and g.grantee_id = (select opstap_tenant())));
