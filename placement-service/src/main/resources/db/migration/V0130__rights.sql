-- What belongs to a student goes with the student. A cascade runs with the owner's power, so also rows the service may
-- only add (history, overrides) or not delete (signatures) go, and only together with the person they are about.
do $$
declare reference record;
begin
    for reference in
        select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where contype = 'f' and confdeltype = 'a' and confrelid in ('student'::regclass, 'placement'::regclass,
            'document'::regclass, 'logbook_entry'::regclass, 'assessment'::regclass, 'assessment_part'::regclass)
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade',
            reference.tab, reference.conname, reference.conname, reference.definition);
    end loop;
end $$;
