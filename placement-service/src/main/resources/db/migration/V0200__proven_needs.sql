create table proven_need (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    need text not null,
    placements integer not null check (placements >= 3),
    since date not null check (extract(day from since) = 1),
    primary key (region_id, company_id, need)
);
comment on table proven_need is 'scope: region. How often a company met a support need, as it was released (COM-21, ADR 17): a number of different students, never fewer than three, and nothing of theirs.';
alter table proven_need enable row level security;
alter table proven_need force row level security;
create policy region_isolation on proven_need
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));

create table company_look (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    until_day date not null check (extract(day from until_day) = 1),
    primary key (region_id, company_id)
);
comment on table company_look is 'scope: region. Until which month a company was looked at: who ended there later counts at its next look.';
alter table company_look enable row level security;
alter table company_look force row level security;
create policy region_isolation on company_look
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));

create table region_look (
    region_id uuid not null default opstap_region(),
    until_day date not null,
    primary key (region_id)
);
comment on table region_look is 'scope: region. The last look at a whole region; its row lets one replica at a time release.';
alter table region_look enable row level security;
alter table region_look force row level security;
create policy region_isolation on region_look
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));
