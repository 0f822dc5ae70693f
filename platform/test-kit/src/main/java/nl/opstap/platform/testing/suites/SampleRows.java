package nl.opstap.platform.testing.suites;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a made-up row into any table. Runs as superuser in a transaction that is rolled back, so checks and triggers may be
 * switched off: here it only counts whose row it is.
 */
final class SampleRows {
    private SampleRows() {}

    static void switchOffRules(JdbcClient superuser, String table) {
        superuser.sql("set local session_replication_role = replica").update();
        var checks = superuser
                .sql("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where conrelid = cast(:table as regclass) and contype = 'c'""")
                .param("table", table)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
        checks.forEach(check -> superuser.sql(check).update());
    }

    static void insert(JdbcClient superuser, String table, String scopeColumn, UUID scope) {
        insert(superuser, table, Map.of(scopeColumn, "'" + scope + "'"));
    }

    /** @param given what some columns hold, as SQL; the others that have to be given get anything */
    static void insert(JdbcClient superuser, String table, Map<String, String> given) {
        var columns = new ArrayList<>(given.keySet());
        var values = new ArrayList<>(given.values());
        for (var column : required(superuser, table)) {
            if (!given.containsKey(column.name())) {
                columns.add(column.name());
                values.add(value(superuser, column));
            }
        }
        superuser
                .sql("insert into %s (%s) overriding system value values (%s)"
                        .formatted(table, String.join(", ", columns), String.join(", ", values)))
                .update();
    }

    record Column(String name, String type, String kind, String base) {}

    /** Every column that has to be given: a default might be a function that looks at the tenant. */
    private static List<Column> required(JdbcClient superuser, String table) {
        return superuser
                .sql("""
                select quote_ident(a.attname), format_type(a.atttypid, null), t.typtype, t.typcategory
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attnotnull
                  and a.attgenerated = ''""")
                .param("table", table)
                .query((row, number) ->
                        new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static String value(JdbcClient superuser, Column column) {
        if (column.kind().equals("e")) {
            return "(enum_range(null::%s))[1]".formatted(column.type());
        }
        if (column.kind().equals("r")) {
            return "'empty'::" + column.type();
        }
        if (column.base().equals("A")) {
            return "'{}'::" + column.type();
        }
        return switch (column.type()) {
            case "uuid" -> "'" + UUID.randomUUID() + "'";
            case "text", "character varying", "character", "citext" -> "'x'";
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "1";
            case "boolean" -> "true";
            case "date" -> "date '2026-11-23'";
            case "timestamp with time zone", "timestamp without time zone" -> "now()";
            case "time without time zone" -> "time '09:00'";
            case "interval" -> "interval '1 day'";
            case "bytea" -> "'\\x00'::bytea";
            case "json", "jsonb" -> "'{}'::" + column.type();
            case "inet" -> "'127.0.0.1'::inet";
            case "point" -> "point(5, 51)";
            case "cube" -> "cube(1)";
            case "earth" -> "ll_to_earth(51, 5)";
            default ->
                throw new IllegalStateException("Add a sample of " + column.type() + " for column " + column.name());
        };
    }
}
