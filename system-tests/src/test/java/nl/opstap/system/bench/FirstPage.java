package nl.opstap.system.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * The first page of the students a stagebegeleider sees, over HTTP and by plain JDBC. The SQL is read from the source of
 * the service, so that both ask the same; the role, the row policies and the size of the pool are the service's too.
 */
final class FirstPage implements AutoCloseable {
    private static final int LINES = 50;
    private static final int POOL = 10;
    private static final Pattern SQL = Pattern.compile("database\\.sql\\(\"\"\"\\n(.*?)\"\"\"\\)", Pattern.DOTALL);
    private static final String SOURCE = "school-service/src/main/java/nl/opstap/school/students/StudentList.java";
    private static final List<String> SHOWN = List.of(
            "id",
            "display_name",
            "local_number",
            "class_group",
            "track",
            "profile",
            "phase",
            "mentor_id",
            "mentor_name",
            "stagebegeleider_id",
            "stagebegeleider_name",
            "expected_leaving",
            "registered",
            "training_started",
            "intake_held",
            "ready",
            "status");

    private final ServiceApi api;
    private final HikariDataSource pool = new HikariDataSource();
    private final String sql;
    private final @Nullable Object[] values;

    FirstPage(Stack stack, Account reader) throws IOException {
        api = new ServiceApi(stack, Part.SCHOOL, reader);
        pool.setJdbcUrl(stack.ports().jdbcUrl("school"));
        pool.setUsername("school_app");
        pool.setPassword("local-app");
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(POOL);
        var named = parsed(Files.readString(stack.site().repository().resolve(SOURCE)));
        var given = new MapSqlParameterSource(parameters(reader));
        sql = NamedParameterUtils.substituteNamedParameters(named, given);
        values = NamedParameterUtils.buildValueArray(named, given, null);
    }

    private static ParsedSql parsed(String source) {
        var found = SQL.matcher(source);
        if (!found.find()) {
            throw new IllegalStateException("No SQL in " + SOURCE);
        }
        return NamedParameterUtils.parseSqlStatement(found.group(1).stripIndent());
    }

    private static Map<String, @Nullable Object> parameters(Account reader) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("school", true);
        List.of("mentor", "internal", "student", "parent", "mine").forEach(not -> parameters.put(not, false));
        List.of("pattern", "step", "class", "after").forEach(nothing -> parameters.put(nothing, null));
        parameters.put("active", true);
        parameters.put("bornAfter", LocalDate.now().minusYears(18));
        parameters.put("me", reader.id());
        parameters.put("limit", LINES + 1);
        return parameters;
    }

    ServiceApi api() {
        return api;
    }

    void overHttp() throws Exception {
        if (!api.get("/v1/students").contains("\"next\":\"")) {
            throw new IllegalStateException("The first page says that nothing follows");
        }
    }

    void byJdbc() throws SQLException {
        try (var connection = pool.getConnection()) {
            tellTenant(connection);
            try (var query = prepared(connection, sql);
                    var rows = query.executeQuery()) {
                var count = 0;
                for (; rows.next(); count++) {
                    for (var column : SHOWN) {
                        rows.getObject(column);
                    }
                }
                if (count != LINES + 1) {
                    throw new IllegalStateException(count + " rows");
                }
            }
            connection.commit();
        }
    }

    /** How the database finds the page. */
    List<String> plan() throws SQLException {
        try (var connection = pool.getConnection()) {
            tellTenant(connection);
            try (var query = prepared(connection, "explain (analyze, buffers, costs off) " + sql);
                    var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void tellTenant(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select set_config('opstap.tenant', ?, true), set_config('opstap.region', ?, true)")) {
            statement.setString(1, BenchSchool.TENANT.toString());
            statement.setString(2, Tenants.REGION.toString());
            statement.execute();
        }
    }

    private PreparedStatement prepared(Connection connection, String text) throws SQLException {
        var query = connection.prepareStatement(text);
        for (var index = 0; index < values.length; index++) {
            if (values[index] == null) {
                query.setNull(index + 1, Types.NULL);
            } else {
                query.setObject(index + 1, values[index]);
            }
        }
        return query;
    }

    @Override
    public void close() {
        pool.close();
    }
}
