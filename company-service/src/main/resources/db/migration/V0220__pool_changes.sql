-- Each service keeps what a search needs in memory. It learns here which companies to read again, before it answers: all
-- that was written by transactions its last reading could not see. A number that counts up would miss one that was drawn
-- early and committed late; the transaction itself does not.
create table pool_change (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    changed_in bigint not null,
    primary key (region_id, company_id)
);
comment on table pool_change is 'scope: region. The last transaction that changed a company, its places, scores or networks.';
comment on column pool_change.changed_in is 'pg_current_xact_id(), as a number because only leakproof operators use an index behind a row policy.';
create index pool_change_by_transaction on pool_change (region_id, changed_in);
alter table pool_change enable row level security;
alter table pool_change force row level security;
create policy region_isolation on pool_change
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

create function note_company_change() returns trigger language plpgsql as $$
begin
    insert into pool_change (region_id, company_id, changed_in)
    select distinct region_id, id, cast(cast(pg_current_xact_id() as text) as bigint) from changed
    order by 1, 2
    on conflict (region_id, company_id) do update set changed_in = excluded.changed_in;
    return null;
end $$;

create function note_company_part_change() returns trigger language plpgsql as $$
begin
    insert into pool_change (region_id, company_id, changed_in)
    select distinct region_id, company_id, cast(cast(pg_current_xact_id() as text) as bigint) from changed
    order by 1, 2
    on conflict (region_id, company_id) do update set changed_in = excluded.changed_in;
    return null;
end $$;

create function note_place_part_change() returns trigger language plpgsql as $$
begin
    insert into pool_change (region_id, company_id, changed_in)
    select distinct p.region_id, p.company_id, cast(cast(pg_current_xact_id() as text) as bigint)
    from changed c join place p on p.region_id = c.region_id and p.id = c.place_id
    order by 1, 2
    on conflict (region_id, company_id) do update set changed_in = excluded.changed_in;
    return null;
end $$;

create trigger company_added after insert on company referencing new table as changed
    for each statement execute function note_company_change();
create trigger company_changed after update on company referencing new table as changed
    for each statement execute function note_company_change();
create trigger company_deleted after delete on company referencing old table as changed
    for each statement execute function note_company_change();

create trigger place_added after insert on place referencing new table as changed
    for each statement execute function note_company_part_change();
create trigger place_changed after update on place referencing new table as changed
    for each statement execute function note_company_part_change();
-- A place that a merge moved was its former company's too.
create trigger place_left after update on place referencing old table as changed
    for each statement execute function note_company_part_change();
create trigger place_deleted after delete on place referencing old table as changed
    for each statement execute function note_company_part_change();

create trigger company_network_added after insert on company_network referencing new table as changed
    for each statement execute function note_company_part_change();
create trigger company_network_changed after update on company_network referencing new table as changed
    for each statement execute function note_company_part_change();
create trigger company_network_deleted after delete on company_network referencing old table as changed
    for each statement execute function note_company_part_change();

create trigger place_score_added after insert on place_score referencing new table as changed
    for each statement execute function note_place_part_change();
create trigger place_score_changed after update on place_score referencing new table as changed
    for each statement execute function note_place_part_change();
