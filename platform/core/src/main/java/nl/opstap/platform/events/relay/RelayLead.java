package nl.opstap.platform.events.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which replica sends: the one that holds a lock of the database, on a connection kept for it. The slot alone cannot
 * tell, because a sender that was given up may still sit on it, of this very process even. Who leads may put it off.
 */
class RelayLead implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RelayLead.class);
    private static final int PATIENCE_SECONDS = 5;

    private final DataSource database;
    private final String slot;
    private @Nullable Connection connection;
    private boolean held;

    RelayLead(DataSource database, String slot) {
        this.database = database;
        this.slot = slot;
    }

    /** Takes the lead when nobody has it; keeps it as long as the connection lives. */
    synchronized boolean take() throws SQLException {
        var kept = alive();
        if (!held) {
            try (var question = kept.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
                question.setString(1, slot);
                try (var answer = question.executeQuery()) {
                    held = answer.next() && answer.getBoolean(1);
                }
            }
        }
        return held;
    }

    private Connection alive() throws SQLException {
        var kept = connection;
        if (kept != null && kept.isValid(PATIENCE_SECONDS)) {
            return kept;
        }
        close();
        var next = database.getConnection();
        connection = next;
        return next;
    }

    @Override
    public synchronized void close() {
        var kept = connection;
        connection = null;
        held = false;
        if (kept != null) {
            try {
                kept.close();
            } catch (SQLException gone) {
                log.debug("The connection of the lead was gone already", gone);
            }
        }
    }
}
