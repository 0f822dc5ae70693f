-- What student and parent said of the route of a stage: place, period, days and goals.

create table route_answer (
    tenant_id uuid not null default opstap_tenant(),
    id uuid not null,
    placement_id uuid not null,
    party text not null check (party in ('STUDENT', 'PARENT')),
    person_id uuid,
    person_name text not null,
    answer text not null check (answer in ('AGREED', 'TALK')),
    remark bytea,
    method text check (method in ('AT_SCHOOL', 'AT_HOME', 'PHONE', 'VIDEO', 'OTHER')),
    on_day date not null,
    route uuid not null,
    place_title text not null,
    company_name text not null,
    from_day date not null,
    until_day date not null,
    weekdays text[] not null,
    goals text[] not null,
    by_id uuid not null,
    by_name text not null,
    by_role text not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table route_answer is 'scope: tenant. What somebody said of a route as it was then; a later route makes it outdated, nothing deletes it. The remark is encrypted with the key of the student.';
create index route_answer_of_placement on route_answer (tenant_id, placement_id, at);
revoke update, delete on route_answer from ${app};
alter table route_answer enable row level security;
alter table route_answer force row level security;
create policy tenant_isolation on route_answer
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
