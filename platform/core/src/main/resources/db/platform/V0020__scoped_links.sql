create table scoped_link (
    id uuid primary key,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    tenant_id uuid not null,
    region_id uuid not null,
    purpose text not null,
    subject_id uuid not null,
    holder_sealed text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);
create index scoped_link_subject on scoped_link (tenant_id, subject_id, purpose);
comment on table scoped_link is 'scope: service. Links for people without an account; found by the hash of a token before any tenant is known.';
comment on column scoped_link.holder_sealed is 'The name of the person it was sent to, encrypted, because this table stands outside row-level security.';
