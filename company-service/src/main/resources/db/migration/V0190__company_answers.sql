alter table seat_request add column welcome_at timestamptz;
comment on column seat_request.welcome_at is 'When the company said that the student may come and get acquainted (COM-44); absent while it has not answered.';
