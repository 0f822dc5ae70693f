create table recognition (
    region_id uuid not null default opstap_region(),
    company_id uuid not null,
    crebo text not null,
    from_day date not null,
    until_day date,
    primary key (region_id, company_id, crebo, from_day),
    foreign key (region_id, company_id) references company (region_id, id) on delete cascade
);
comment on table recognition is 'scope: region. For which trainings of the mbo a company is recognised, as told with the company (COM-09).';
alter table recognition enable row level security;
alter table recognition force row level security;
create policy region_isolation on recognition
    using (region_id = (select opstap_region())) with check (region_id = (select opstap_region()));
