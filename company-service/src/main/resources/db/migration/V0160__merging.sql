-- Trusted since PostgreSQL 13: the owner of a database may create it. No index serves the likeness of names: behind a row
-- policy only leakproof operators use one, and comparing all names of a region takes milliseconds.
create extension if not exists pg_trgm;

create table company_merge (
    region_id uuid not null default opstap_region(),
    id uuid not null,
    kept_id uuid not null,
    merged_id uuid not null,
    was_active boolean not null,
    filled text[] not null default '{}',
    organisation_id uuid not null default opstap_tenant(),
    merged_by uuid not null,
    merged_by_name text not null,
    merged_at timestamptz not null,
    undo_until timestamptz not null,
    undone_at timestamptz,
    undone_by uuid,
    primary key (region_id, id),
    foreign key (region_id, kept_id) references company (region_id, id),
    foreign key (region_id, merged_id) references company (region_id, id),
    check (kept_id <> merged_id),
    check ((undone_at is null) = (undone_by is null))
);
comment on table company_merge is 'scope: region. That two companies were found to be one (COM-03), by whom, and until when that can be undone.';
comment on column company_merge.filled is 'What the kept company lacked and took over from the other one.';
create unique index company_merged_once on company_merge (region_id, merged_id) where undone_at is null;
create index company_merge_of_kept on company_merge (region_id, kept_id);
alter table company_merge enable row level security;
alter table company_merge force row level security;
create policy region_isolation on company_merge
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));
-- The region reads it; in whose name it was done is not to be forged.
create policy own_written on company_merge as restrictive for insert
    with check (organisation_id = (select opstap_tenant()));

create table company_merge_move (
    region_id uuid not null default opstap_region(),
    merge_id uuid not null,
    kind text not null check (kind in ('PLACE', 'CONTACT_PERSON', 'RECOGNITION', 'RELATION', 'LIMIT', 'NETWORKS', 'LEERBEDRIJF', 'COMPANY')),
    moved_id uuid not null,
    primary key (region_id, merge_id, kind, moved_id),
    foreign key (region_id, merge_id) references company_merge (region_id, id)
);
comment on table company_merge_move is 'scope: region. What a merge carried from one company to the other, so that an undo carries back exactly that.';
comment on column company_merge_move.moved_id is 'The row; of a relation the organisation that keeps it, of what there is once for a company the merged company.';
alter table company_merge_move enable row level security;
alter table company_merge_move force row level security;
create policy region_isolation on company_merge_move
    using (region_id = (select opstap_region()))
    with check (region_id = (select opstap_region()));

alter table company add column merged_into uuid;
alter table company add column merge_id uuid;
alter table company add foreign key (region_id, merged_into) references company (region_id, id);
alter table company add foreign key (region_id, merge_id) references company_merge (region_id, id);
alter table company add check (merged_into <> id);
alter table company add check ((merged_into is null) = (merge_id is null));
comment on column company.merged_into is 'The company it was found to be the same as, always one that was not merged itself.';
create index company_merged on company (region_id, merged_into) where merged_into is not null;

-- Contacts and notes are written by one tenant and changed by no other, so a merge leaves them where they are and they are
-- read together. Without the owner's power: what the reader's policies hide stays hidden.
create function company_family(kept uuid) returns setof uuid language sql stable as $$
    select id from company where id = kept or merged_into = kept
$$;

alter table company_note drop constraint company_note_text_check;
alter table company_note add constraint company_note_text_check check (length(text) <= 10000);
alter table company_note add column folded_into uuid;
alter table company_note add column folded_in uuid;
alter table company_note add check ((folded_into is null) = (folded_in is null));
comment on column company_note.folded_into is 'The company into whose note this text was taken over, when the tenant wrote that one after a merge.';
comment on column company_note.folded_in is 'The merge for which it was; without it the note speaks for itself again.';
