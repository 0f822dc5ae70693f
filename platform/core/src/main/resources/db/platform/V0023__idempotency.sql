create table idempotent_answer (
    tenant_id uuid not null default opstap_tenant(),
    person text not null,
    operation text not null,
    key text not null,
    request_hash bytea not null,
    answer_sealed text not null,
    made_at timestamptz not null,
    primary key (tenant_id, person, operation, key)
);
create index idempotent_answer_age on idempotent_answer (tenant_id, made_at);
comment on table idempotent_answer is 'scope: tenant. The answers to creations that carried an Idempotency-Key, kept for two days and encrypted, for who repeats the request.';
alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy tenant_isolation on idempotent_answer using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
