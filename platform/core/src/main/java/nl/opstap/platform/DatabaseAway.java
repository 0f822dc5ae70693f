package nl.opstap.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a failure of the database as such, which passes, from a failure of the work. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /** Whether the failure is of the database as such: no connection, a crash, a shutdown, no resources. */
    public static boolean explains(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && saysUnavailable(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysUnavailable(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
