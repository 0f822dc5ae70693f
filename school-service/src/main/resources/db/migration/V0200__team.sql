alter table colleague add column invited_at timestamptz;
comment on column colleague.invited_at is 'When an administrator of this tenant last had the mail sent with which a password is chosen.';
alter table colleague add column left_at timestamptz;
comment on column colleague.left_at is 'Taken off by an administrator: has no roles any more and cannot be chosen; the name stays with what was done.';
comment on table colleague is 'scope: tenant. Staff as they last presented themselves with a verified token or as an administrator invited them, to choose a mentor from and to show a name.';
