-- Counted while the rows are judged: a screen that follows the work asks for it several times a second, and counting a
-- hundred thousand rows each time takes longer than that.
alter table import_job add column counts jsonb;
comment on column import_job.counts is 'How many rows have each outcome and each remark; null of an import from before this was kept.';

-- An import of a long list counts what it wrote itself: the database's own counting sees it only when all is done.
-- As the owner of the tables: the service itself may not maintain them, which would also let it lock and rebuild them.
create function count_pool_tables() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    analyze (skip_locked) company, place, seat, need_step, company_note;
end $$;
revoke all on function count_pool_tables() from public;
grant execute on function count_pool_tables() to ${app};
