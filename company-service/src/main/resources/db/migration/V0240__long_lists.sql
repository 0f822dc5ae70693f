-- Counted while the rows are judged: a screen that follows the work asks for it several times a second, and counting a
-- hundred thousand rows each time takes longer than that.
alter table import_job add column counts jsonb;
comment on column import_job.counts is 'How many rows have each outcome and each remark; null of an import from before this was kept.';

-- An import of a long list counts what it wrote itself: the database's own counting sees it only when all is done.
grant maintain on company, place, seat, need_step, company_note to ${app};
