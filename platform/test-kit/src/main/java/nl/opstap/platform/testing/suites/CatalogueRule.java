package nl.opstap.platform.testing.suites;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What holds for every table of every service, asked of the catalogue of the database. Each rule lists what breaks it. The
 * views of {@code pg_temp} it works on are made by {@link #prepare}.
 */
public enum CatalogueRule {
    EVERY_TABLE_TELLS_ITS_SCOPE("""
            select name || ' has no comment that starts with its scope' from checked_table where scope is null"""),

    ROWS_ARE_GUARDED_FOR_EVERYBODY("""
            select name || ' does not force row-level security' from checked_table
            where scope in ('tenant', 'region') and not (secured and forced)"""),

    THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN("""
            select name || ' has no policy for all commands that compares ' || scope_column from checked_table t
            where scope in ('tenant', 'region') and not exists (
                select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
                and pg_get_expr(p.polqual, p.polrelid) = expected and pg_get_expr(p.polwithcheck, p.polrelid) = expected)"""),

    /**
     * A row may be shown to a tenant it names, or to one a grant of its owner names. The table of grants is guarded itself,
     * and is joined by owner and row, so that a grant opens no more than what it was given for.
     */
    NO_OTHER_POLICY_LETS_STRANGERS_WRITE("""
            select t.name || ' has policy ' || p.polname || ', which widens more than reading to whom a row was granted'
            from checked_table t join pg_policy p on p.polrelid = t.oid
            where p.polpermissive
              and not (p.polcmd = '*' and pg_get_expr(p.polqual, p.polrelid) = expected
                and pg_get_expr(p.polwithcheck, p.polrelid) = expected)
              and not (p.polcmd = 'r' and t.scope = 'tenant' and (
                regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g')
                  ~ '^\\(\\w+ = \\( SELECT opstap_tenant\\(\\) AS opstap_tenant\\)\\)$'
                or coalesce((select granted[1] from regexp_match(regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g'),
                  format('^\\(EXISTS \\( SELECT 1 FROM (\\w+) (\\w+) WHERE \\(\\(\\2\\.tenant_id = %1$s\\.tenant_id\\) AND (\\(\\2\\.\\w+ = %1$s\\.\\w+\\) AND )+'
                    || '\\(\\2\\.\\w+ = \\( SELECT opstap_tenant\\(\\) AS opstap_tenant\\)\\)\\)\\)\\)$', t.name)) as granted)
                  in (select name from checked_table where scope = 'tenant' and secured and forced), false)))"""),

    ROWS_BELONG_TO_WHO_WRITES_THEM("""
            select name || ' has no ' || scope_column || ' uuid not null default opstap_' || scope || '()'
            from checked_table t where scope in ('tenant', 'region') and not exists (
                select from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = t.oid and a.attname = scope_column and a.atttypid = 'uuid'::regtype and a.attnotnull
                  and pg_get_expr(d.adbin, d.adrelid) = 'opstap_' || scope || '()')"""),

    EVERY_TABLE_HAS_A_PRIMARY_KEY("""
            select name || ' has no primary key' from checked_table t
            where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)"""),

    EVERY_KEY_AND_INDEX_STARTS_WITH_THE_SCOPE("""
            select name || ': index ' || i.indexrelid::regclass || ' does not start with ' || scope_column
            from checked_table t join pg_index i on i.indrelid = t.oid
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
            where scope in ('tenant', 'region') and a.attname is distinct from scope_column"""),

    EVERY_REFERENCE_STAYS_INSIDE_THE_SCOPE("""
            select t.name || ': ' || c.conname || ' does not refer by ' || r.scope_column || ' first'
            from checked_table t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
            join checked_table r on r.oid = c.confrelid
            join pg_attribute here on here.attrelid = c.conrelid and here.attnum = c.conkey[1]
            join pg_attribute there on there.attrelid = c.confrelid and there.attnum = c.confkey[1]
            where r.scope in ('tenant', 'region')
              and (here.attname <> r.scope_column or there.attname <> r.scope_column)"""),

    NO_IDENTIFIER_COUNTS("""
            select t.name || '.' || a.attname || ' is filled by a sequence' from checked_table t
            join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where t.scope in ('tenant', 'region')
              and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')
              and exists (select from pg_index i where i.indrelid = t.oid and i.indisunique and a.attnum = any (i.indkey))"""),

    VIEWS_SHOW_WHAT_THE_READER_MAY_SEE("""
            select c.oid::regclass || ' is a view without security_invoker, or a materialized one' from pg_class c
            where c.relnamespace not in (select oid from system_schema)
              and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)))"""),

    THE_SERVICE_WORKS_WITHOUT_POWER("""
            select rolname || ' can pass the policies or make roles and databases' from pg_roles
            where rolname in (select app from present_roles)
              and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
            union all
            select app || ' is a member of ' || owner from present_roles where pg_has_role(app, owner, 'member')
            union all
            select app || ' owns ' || c.oid::regclass from present_roles join pg_class c on c.relowner = app::regrole
            union all
            select app || ' can create in schema ' || nspname from present_roles, pg_namespace
            where oid not in (select oid from system_schema) and has_schema_privilege(app, oid, 'create')
            union all
            select app || ' can create in the database' from present_roles
            where has_database_privilege(app, current_database(), 'create')
            union all
            select app || ' can truncate ' || name from present_roles, checked_table where has_table_privilege(app, oid, 'truncate')
            union all
            select app || ' can put triggers on ' || name from present_roles, checked_table where has_table_privilege(app, oid, 'trigger')"""),

    THE_RELAY_SEES_NO_TENANTS_ROWS("""
            select relay || ' can read ' || name from present_roles, checked_table
            where scope in ('tenant', 'region') and has_table_privilege(relay, oid, 'select')"""),

    FUNCTIONS_WITH_THE_OWNERS_POWER_FIX_THEIR_PATH("""
            select p.oid::regprocedure || ' is security definer without a search_path' from pg_proc p
            where p.prosecdef and p.pronamespace not in (select oid from system_schema)
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
              and not coalesce(p.proconfig::text ~ 'search_path=', false)""");

    private final String breaches;

    CatalogueRule(String breaches) {
        this.breaches = breaches;
    }

    /** What in this database breaks the rule; empty when all is well. */
    public List<String> breaches(JdbcClient superuser) {
        return superuser
                .sql(breaches)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** Makes the views the rules read, visible to this connection only. */
    static void prepare(JdbcClient superuser) {
        superuser.sql("""
                create or replace temporary view system_schema as select oid from pg_namespace
                where nspname like 'pg\\_%' or nspname = 'information_schema'""").update();
        superuser.sql("""
                create or replace temporary view checked_table as
                select t.*, scope || '_id' as scope_column,
                       format('(%1$s_id = ( SELECT opstap_%1$s() AS opstap_%1$s))', scope) as expected
                from (select c.oid, c.oid::regclass::text as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
                             substring(obj_description(c.oid, 'pg_class') from '^scope: (tenant|region|service)\\. .') as scope
                      from pg_class c
                      where c.relkind in ('r', 'p') and c.relnamespace not in (select oid from system_schema)
                        and c.relname <> 'flyway_schema_history') t""").update();
        superuser.sql("""
                create or replace temporary view present_roles as
                select owner, regexp_replace(owner, '_owner$', '_app') as app, regexp_replace(owner, '_owner$', '_relay') as relay
                from (select pg_get_userbyid(datdba)::text as owner from pg_database where datname = current_database()) d""").update();
    }
}
