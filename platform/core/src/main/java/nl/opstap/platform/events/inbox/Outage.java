package nl.opstap.platform.events.inbox;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Nothing is wrong with the event: the database is away, so it is tried until it is back. */
final class Outage extends RuntimeException {
    Outage(Throwable cause) {
        super("The inbox cannot work now", cause);
    }

    /** Whether the failure is of the database as such: no connection, a crash, a shutdown, no resources. */
    static boolean explains(Throwable failure) {
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
