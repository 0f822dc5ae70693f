-- What an interim evaluation says of the stage, so that a problem does not get out of hand.

create table guidance_signal (
    tenant_id uuid not null default opstap_tenant(),
    moment_id uuid not null,
    subject text not null check (subject in ('WORK', 'GUIDANCE', 'WELLBEING', 'ATTENDANCE')),
    level text not null check (level in ('GREEN', 'AMBER', 'RED')),
    remark bytea,
    primary key (tenant_id, moment_id, subject),
    foreign key (tenant_id, moment_id) references guidance_moment (tenant_id, id) on delete cascade
);
comment on table guidance_signal is 'scope: tenant. How one subject of a stage goes, by an interim evaluation. The words are encrypted per student.';
create index guidance_signal_red on guidance_signal (tenant_id, moment_id) where level = 'RED';
alter table guidance_signal enable row level security;
alter table guidance_signal force row level security;
create policy tenant_isolation on guidance_signal
    using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
