package nl.opstap.platform.events.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Lets parked events through again, in order, once what made them fail was mended. A key that fails again stays parked. */
class ReplayParked {
    private static final int KEYS = 1_000;

    private final Inbox inbox;
    private final InboxTables tables;
    private final TransactionOperations transactions;

    /** How many events were applied and how many keys still wait. */
    public record Replayed(int applied, int waitingKeys) {}

    ReplayParked(Inbox inbox, InboxTables tables, TransactionOperations transactions) {
        this.inbox = inbox;
        this.tables = tables;
        this.transactions = transactions;
    }

    List<InboxTables.ParkedKey> waiting() {
        return transactions.execute(_ -> tables.parkedKeys(KEYS));
    }

    /** @param topic null for every topic, as {@code key} for every key */
    Replayed handle(@Nullable String topic, @Nullable UUID key, boolean overGap) {
        var applied = 0;
        for (var waiting : waiting()) {
            if ((topic == null || topic.equals(waiting.topic())) && (key == null || key.equals(waiting.key()))) {
                applied += inbox.replay(waiting.topic(), waiting.key(), overGap);
            }
        }
        return new Replayed(applied, waiting().size());
    }
}
