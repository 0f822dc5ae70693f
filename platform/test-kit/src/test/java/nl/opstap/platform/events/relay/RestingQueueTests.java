package nl.opstap.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.DataChangeEvent;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RestingQueueTests {
    private final RestingQueue<DataChangeEvent> queue = new RestingQueue<>();

    @Test
    void theEngineFindsItByName() {
        assertThat(ServiceLoader.load(QueueProvider.class))
                .extracting(QueueProvider::name)
                .contains(RestingQueue.NAME);
    }

    @Test
    void changesComeOutInTheOrderTheyWentIn() {
        var first = change("first");
        var second = change("second");
        queue.enqueue(first);
        queue.enqueue(second);

        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.poll()).isSameAs(first);
        assertThat(queue.poll()).isSameAs(second);
        assertThat(queue.poll()).isNull();
    }

    /** Without the rest the reader asks some millions of times a second. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whoReadsRestsWhileThereIsNothingAndWhoWritesDoesNot() throws InterruptedException {
        queue.poll();
        var before = System.nanoTime();
        for (var asked = 0; asked < 40; asked++) {
            queue.size();
        }
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(5));

        var writing = new long[1];
        var writer = Thread.ofPlatform().start(() -> {
            for (var asked = 0; asked < 100_000; asked++) {
                queue.size();
            }
            writing[0] = 1;
        });
        writer.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(writing[0])
                .as("100,000 questions of a writer, each without a rest")
                .isEqualTo(1);
    }

    private static DataChangeEvent change(String topic) {
        return new DataChangeEvent(new SourceRecord(null, null, topic, null, null));
    }
}
