-- The eindgesprek by goals, after which the stagerapport can be read.

create table final_talk (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    version integer not null,
    day date not null,
    present text[] not null check (present <@ array['STUDENT', 'COMPANY', 'PARENT', 'MENTOR'] and 'STUDENT' = any (present)),
    next_step bytea,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table final_talk is 'scope: tenant. The talk at the end of a stage about its goals; words are encrypted with the key of the student (PLA-62).';
alter table final_talk enable row level security;
alter table final_talk force row level security;
create policy tenant_isolation on final_talk
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table final_talk_goal (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    goal text not null,
    remark bytea not null,
    primary key (tenant_id, placement_id, goal),
    foreign key (tenant_id, placement_id) references final_talk (tenant_id, placement_id) on delete cascade
);
comment on table final_talk_goal is 'scope: tenant. What was said of a goal in the eindgesprek; encrypted with the key of the student.';
alter table final_talk_goal enable row level security;
alter table final_talk_goal force row level security;
create policy tenant_isolation on final_talk_goal
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));

create table stage_report_choice (
    tenant_id uuid not null default opstap_tenant(),
    placement_id uuid not null,
    shows_result boolean not null,
    by_id uuid not null,
    by_role text not null,
    at timestamptz not null,
    primary key (tenant_id, placement_id),
    foreign key (tenant_id, placement_id) references placement (tenant_id, id) on delete cascade
);
comment on table stage_report_choice is 'scope: tenant. Whether what came of the talk about a job stands in the stagerapport; from 16 the student decides (PLA-62).';
alter table stage_report_choice enable row level security;
alter table stage_report_choice force row level security;
create policy tenant_isolation on stage_report_choice
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
