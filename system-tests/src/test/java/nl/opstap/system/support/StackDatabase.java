package nl.opstap.system.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.opstap.local.Stack;

/** Looks into the database of a service as its superuser, past all policies; it only reads. */
public record StackDatabase(Stack stack, String database) {

    /** The first column of every row, as text. */
    public List<String> texts(String sql) {
        try (var connection =
                        DriverManager.getConnection(stack.ports().jdbcUrl(database), "postgres", "local-postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError("%s could not be asked: %s".formatted(database, e.getMessage()), e);
        }
    }

    public Set<String> distinctTexts(String sql) {
        return new HashSet<>(texts(sql));
    }

    public long count(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }
}
