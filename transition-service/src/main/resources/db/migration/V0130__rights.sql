-- What belongs to a route goes with the route when a student is erased; its history may not be deleted in any other way
-- than as a whole.
do $$
declare reference record;
begin
    for reference in
        select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where contype = 'f' and confdeltype = 'a' and confrelid in ('route'::regclass, 'party'::regclass)
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade',
            reference.tab, reference.conname, reference.conname, reference.definition);
    end loop;
end $$;
