package nl.opstap.platform.events.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.platform.DatabaseAway;
import nl.opstap.platform.events.Traceparent;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies an event in its tenant and in one transaction with the memory of having done so. An older or repeated one is
 * dropped; one that comes too early, or behind one that failed, is set aside so that it cannot overtake.
 */
class Inbox {
    private final Map<String, Subscription> subscriptions;
    private final InboxTables tables;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    /** What became of an event. */
    enum Outcome {
        APPLIED,
        /** Applied, and it was the one others waited for. */
        CLOSED_GAP,
        DUPLICATE,
        /** It waits behind an earlier one of its key. */
        QUEUED,
        /** An earlier one is missing. */
        GAP
    }

    Inbox(List<Subscription> subscriptions, InboxTables tables, TransactionOperations transactions, JsonMapper json) {
        this.subscriptions = subscriptions.stream().collect(Collectors.toMap(Subscription::topic, Function.identity()));
        this.tables = tables;
        this.transactions = transactions;
        this.json = json;
    }

    List<Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    /** @param historyIsCut whether Kafka has already let go of the start of this topic, asked only when it matters */
    Outcome receive(ReceivedEvent event, BooleanSupplier historyIsCut) {
        var outcome = inTenant(event, () -> decide(event, historyIsCut));
        if (outcome == Outcome.CLOSED_GAP) {
            replay(event.topic(), event.key(), false);
        }
        return outcome;
    }

    private Outcome decide(ReceivedEvent event, BooleanSupplier historyIsCut) {
        if (tables.follow(event)) {
            subscription(event).apply(event, json);
            return Outcome.APPLIED;
        }
        var state = subscription(event).state();
        var progress = tables.lock(event.topic(), event.key());
        var next = progress.sequence() + 1;
        if (event.sequence() < next) {
            return Outcome.DUPLICATE;
        }
        if (state && event.tombstone()) {
            tables.unparkAll(event.topic(), event.key());
            return apply(event);
        }
        var early = !state && event.sequence() > next;
        var head = progress.parkedHead();
        if (head.isPresent() && (early || head.getAsLong() <= event.sequence())) {
            if (head.getAsLong() == event.sequence()) {
                return Outcome.DUPLICATE;
            }
            tables.park(event, "waits behind " + head.getAsLong());
            return Outcome.QUEUED;
        }
        if (early && !(progress.sequence() == 0 && historyIsCut.getAsBoolean())) {
            tables.park(event, "expected " + next);
            return Outcome.GAP;
        }
        var applied = apply(event);
        return applied == Outcome.APPLIED && head.isPresent() ? Outcome.CLOSED_GAP : applied;
    }

    private Outcome apply(ReceivedEvent event) {
        if (!tables.remember(event)) {
            return Outcome.DUPLICATE;
        }
        subscription(event).apply(event, json);
        return Outcome.APPLIED;
    }

    /** Sets the event aside, and with it every later one of its key. */
    void park(ReceivedEvent event, String cause) {
        inTenant(event, () -> {
            if (tables.lock(event.topic(), event.key()).sequence() < event.sequence()) {
                tables.park(event, cause);
            }
            return Outcome.QUEUED;
        });
    }

    /**
     * Applies what is parked of a key, in order, each in its own transaction, until one fails or nothing is left.
     *
     * @param overGap true to go on where an event is missing for good
     * @return how many left the park
     */
    int replay(String topic, UUID key, boolean overGap) {
        var done = 0;
        while (replayHead(topic, key, overGap)) {
            done++;
        }
        return done;
    }

    private boolean replayHead(String topic, UUID key, boolean overGap) {
        return head(topic, key)
                .map(head -> tryAgain(head, overGap) == Outcome.APPLIED)
                .orElse(false);
    }

    private Outcome tryAgain(ReceivedEvent head, boolean overGap) {
        try {
            return inTenant(head, () -> unpark(head, overGap));
        } catch (RuntimeException failure) {
            if (!DatabaseAway.explains(failure)) {
                park(head, Cause.of(failure));
                return Outcome.QUEUED;
            }
            throw failure;
        }
    }

    private Outcome unpark(ReceivedEvent head, boolean overGap) {
        var progress = tables.lock(head.topic(), head.key());
        var still = progress.parkedHead();
        if (still.isEmpty() || still.getAsLong() != head.sequence()) {
            return Outcome.APPLIED; // somebody else was faster: look at the new head
        }
        var state = subscription(head).state();
        if (!state && !overGap && head.sequence() > progress.sequence() + 1) {
            return Outcome.GAP;
        }
        tables.unpark(head.topic(), head.key(), head.sequence());
        if (head.sequence() > progress.sequence()) {
            apply(head);
        }
        return Outcome.APPLIED;
    }

    /** Gives up the first parked event of a key for good and remembers it as passed. */
    boolean discard(String topic, UUID key, long sequence) {
        return head(topic, key)
                .filter(head -> head.sequence() == sequence)
                .map(head -> inTenant(head, () -> {
                            tables.lock(topic, key);
                            return tables.unpark(topic, key, sequence) && tables.remember(head)
                                    ? Outcome.APPLIED
                                    : Outcome.DUPLICATE;
                        })
                        == Outcome.APPLIED)
                .orElse(false);
    }

    private Optional<ReceivedEvent> head(String topic, UUID key) {
        return Objects.requireNonNull(transactions.execute(_ -> tables.firstParked(topic, key)));
    }

    private Outcome inTenant(ReceivedEvent event, ScopedValue.CallableOp<Outcome, RuntimeException> work) {
        return Traceparent.call(
                event.traceparent(), () -> TenantScope.call(event.envelope().tenant(), () -> inTransaction(work)));
    }

    private Outcome inTransaction(ScopedValue.CallableOp<Outcome, RuntimeException> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.call()));
    }

    private Subscription subscription(ReceivedEvent event) {
        var subscription = subscriptions.get(event.topic());
        if (subscription == null) {
            throw new IllegalArgumentException("Nobody listens to " + event.topic() + " any more");
        }
        return subscription;
    }
}
