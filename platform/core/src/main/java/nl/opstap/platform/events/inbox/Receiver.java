package nl.opstap.platform.events.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.opstap.platform.DatabaseAway;
import nl.opstap.platform.events.MalformedEventException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareMessageListener;
import tools.jackson.core.JacksonException;

/**
 * Takes records from Kafka one by one. It never skips and never stops: a record is applied, known already, set aside
 * with a dead letter, or, while the database is away, tried again.
 */
class Receiver implements ConsumerAwareMessageListener<String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(Receiver.class);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final InboxProperties properties;
    private final MeterRegistry meters;

    Receiver(Inbox inbox, DeadLetters deadLetters, InboxProperties properties, MeterRegistry meters) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> received, @Nullable Consumer<?, ?> consumer) {
        try {
            var event = ReceivedEvent.of(received);
            failure(event, consumer).ifPresent(cause -> {
                // The letter first: a crash between the two then repeats both, and loses neither.
                deadLetters.send(received, cause);
                inbox.park(event, cause);
                count(received.topic(), "failed");
                log.error("Parked {}: {}", event, cause);
            });
        } catch (MalformedEventException malformed) {
            deadLetters.send(received, String.valueOf(malformed.getMessage()));
            count(received.topic(), "malformed");
            log.error(
                    "A malformed record on {} at {}-{}: {}",
                    received.topic(),
                    received.partition(),
                    received.offset(),
                    malformed.getMessage());
        } catch (RuntimeException failure) {
            throw DatabaseAway.explains(failure) ? new Outage(failure) : failure;
        }
    }

    /** Tries the event some times; the reason when all tries failed. */
    private Optional<String> failure(ReceivedEvent event, @Nullable Consumer<?, ?> consumer) {
        var pause = properties.firstPause();
        for (var attempt = 1; ; attempt++) {
            try {
                report(event, inbox.receive(event, () -> historyIsCut(event, consumer)));
                return Optional.empty();
            } catch (RuntimeException failure) {
                if (DatabaseAway.explains(failure)) {
                    throw new Outage(failure);
                }
                var poison = failure instanceof JacksonException || failure instanceof PoisonException;
                if (poison || attempt >= properties.tries()) {
                    log.debug("Gave up {}", event, failure);
                    return Optional.of(Cause.of(failure));
                }
                log.warn("Try {} of {} failed: {}", attempt, event, Cause.of(failure));
            }
            pause(pause);
            pause = pause.multipliedBy(3);
        }
    }

    private void report(ReceivedEvent event, Inbox.Outcome outcome) {
        count(event.topic(), outcome.name().toLowerCase(Locale.ROOT));
        if (outcome == Inbox.Outcome.GAP) {
            log.error("An event before {} is missing; its key is parked", event);
        }
    }

    private void count(String topic, String outcome) {
        meters.counter("opstap.inbox.events", "topic", topic, "outcome", outcome)
                .increment();
    }

    private static boolean historyIsCut(ReceivedEvent event, @Nullable Consumer<?, ?> consumer) {
        var partition = new TopicPartition(event.topic(), event.partition());
        return consumer != null && consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L) > 0;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage(stopped);
        }
    }
}
