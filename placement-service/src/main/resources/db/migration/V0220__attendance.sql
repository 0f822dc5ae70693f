-- Who was where on a day of the stage, and the sick report that says so beforehand. Why somebody is ill is never asked.

create table sick_report (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    days date[] not null,
    by_id uuid not null,
    by_name text not null,
    by_role text not null,
    at timestamptz not null,
    withdrawn_at timestamptz,
    noticed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table sick_report is 'scope: tenant. A parent, an adult student or the school says that the student is ill; company and stagebegeleider are told (PLA-41).';
create index sick_report_of_placement on sick_report (tenant_id, placement_id, at);
alter table sick_report enable row level security;
alter table sick_report force row level security;
create policy tenant_isolation on sick_report
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table attendance (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    day date not null,
    presence text not null check (presence in ('PRESENT', 'SICK', 'LEAVE', 'UNAUTHORISED', 'HOLIDAY')),
    report_id uuid,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id, day),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, placement_id, report_id) references sick_report (tenant_id, placement_id, id)
        on delete cascade,
    check (report_id is null or presence = 'SICK')
);
comment on table attendance is 'scope: tenant. Whether the student was at the company on a planned day; a day nobody said anything of has no row (PLA-40).';
alter table attendance enable row level security;
alter table attendance force row level security;
create policy tenant_isolation on attendance
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
