create table proven_need (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    need text not null,
    placements integer not null check (placements >= 3),
    since date not null,
    primary key (region_id, company_id, need),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table proven_need is 'scope: region. How often a company met a support need, as placement-service released it (COM-21, ADR 17): never fewer than three students, and nothing of theirs.';
alter table proven_need enable row level security;
alter table proven_need force row level security;
create policy region_isolation on proven_need
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create table need_step (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    place_id uuid not null,
    need text not null,
    step text not null check (step in ('CLAIMED', 'WITHDRAWN')),
    reason text check (reason is null or step = 'WITHDRAWN'),
    at timestamptz not null,
    organisation_id uuid not null default opstap_tenant(),
    by_id uuid not null,
    by_name text,
    primary key (region_id, id),
    foreign key (region_id, place_id) references place (region_id, id) on delete cascade
);
comment on table need_step is 'scope: region. When a place said that it meets a need, and when that was taken back (COM-21); what counts now is in the place.';
comment on column need_step.by_name is 'Shown to the own organisation only; absent where no person did it, as in a list that was read in.';
create index need_step_of_place on need_step (region_id, place_id, need, at);
alter table need_step enable row level security;
alter table need_step force row level security;
create policy region_isolation on need_step
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
-- The region reads it; in whose name it was done is not to be forged.
create policy own_written on need_step as restrictive for insert
    with check (organisation_id = (select opstap_tenant()));

-- A search puts what was proven first. What a merged company proved counts for the one it goes on as.
create function note_proven_need_change() returns trigger language plpgsql as $$
begin
    insert into pool_change (region_id, company_id, changed_in)
    select distinct n.region_id, coalesce(c.merged_into, c.id), cast(cast(pg_current_xact_id() as text) as bigint)
    from changed n join company c on c.region_id = n.region_id and c.id = n.company_id
    order by 1, 2
    on conflict (region_id, company_id) do update set changed_in = excluded.changed_in;
    return null;
end $$;

create trigger proven_need_added after insert on proven_need referencing new table as changed
    for each statement execute function note_proven_need_change();
create trigger proven_need_changed after update on proven_need referencing new table as changed
    for each statement execute function note_proven_need_change();
create trigger proven_need_deleted after delete on proven_need referencing old table as changed
    for each statement execute function note_proven_need_change();
