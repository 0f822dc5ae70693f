-- What a stagebegeleider tells a student before the first day (COM-20), and who judged a place how (COM-23).
alter table place add column tasks text not null default '' check (length(tasks) <= 2000);
alter table place add column starts_at time;
alter table place add column ends_at time check (ends_at > starts_at);
alter table place add column guidance text not null default '' check (length(guidance) <= 500);
alter table place add column travel text not null default '' check (length(travel) <= 500);
comment on column place.guidance is 'Who guides there and how much time that person has; no student is named.';
comment on column place.travel is 'How to get there: bus, bicycle, what time the doors open.';

alter table place_score add column organisation_id uuid default opstap_tenant();
alter table place_score add column by_name text;
comment on column place_score.by_name is 'Shown to the own organisation only; absent in what was judged before names were kept.';
-- In whose name a place is judged is not to be forged; the region reads it.
create policy own_written on place_score as restrictive for insert
    with check (organisation_id is null or organisation_id = (select opstap_tenant()));
alter table place_score no force row level security;
update place_score set organisation_id = null;
alter table place_score force row level security;
