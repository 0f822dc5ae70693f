package nl.opstap.platform.problems;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database's own code for a failure, wherever it lies among the causes. */
final class SqlState {
    private SqlState() {}

    /** Empty when no database was involved. */
    static String of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
