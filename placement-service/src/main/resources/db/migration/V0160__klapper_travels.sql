-- Between schools the Stageklapper travels with the student: pages taken along from a stage at another school.

create table klapper_page (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    school_id uuid not null,
    chapter_id uuid not null,
    part text not null check (part in ('GOALS', 'ASSESSMENT', 'CERTIFICATE')),
    student_id uuid not null,
    school_name text not null,
    company_name text,
    from_day date,
    until_day date,
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    brought_by uuid not null,
    brought_at timestamptz not null,
    primary key (tenant_id, placement_id, school_id, chapter_id, part),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade,
    check (school_id <> tenant_id)
);
comment on table klapper_page is 'scope: tenant. A copy, made by the student, of a part of an earlier stage at another school, for the company of this placement. school_id and chapter_id say where it came from and refer to nothing here; taken back means deleted (SCH-42).';
create index klapper_page_of_student on klapper_page (tenant_id, student_id);
alter table klapper_page enable row level security;
alter table klapper_page force row level security;
create policy tenant_isolation on klapper_page
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
