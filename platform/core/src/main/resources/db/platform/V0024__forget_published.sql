-- A tombstone says to forget; the outbox, which keeps sent rows for days, forgets in the same transaction. Only rows of the
-- present tenant and one key: the service itself may not delete, and the relay reads the log, so nothing unsent is lost.
create function messaging.forget(erased_topic text, erased_key uuid) returns void
    language sql security definer set search_path = messaging, public, pg_temp as $$
    delete from messaging.outbox
    where topic = erased_topic and key = erased_key and tenant_id = public.opstap_tenant() and payload is not null
$$;
revoke execute on function messaging.forget(text, uuid) from public;
grant execute on function messaging.forget(text, uuid) to ${app};
