package nl.opstap.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The script that creates databases and roles, run one statement at a time: CREATE DATABASE allows no transaction. */
public final class InitScript {
    private static final String RESOURCE = "/postgres/init.sql";

    /** What is there already stays as it is, so that a start that was cut short is simply continued. */
    private static final Set<String> ALREADY_THERE = Set.of("42P04", "42710");

    private InitScript() {}

    public static List<String> statements() throws IOException {
        try (InputStream in = InitScript.class.getResourceAsStream(RESOURCE)) {
            return split(new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public static void run(Connection superuser) throws IOException, SQLException {
        for (var statement : statements()) {
            try (var sql = superuser.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                if (!ALREADY_THERE.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** The script keeps to whole-line comments and has no semicolon inside a statement, so this is all it takes. */
    static List<String> split(String script) {
        var code = script.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
