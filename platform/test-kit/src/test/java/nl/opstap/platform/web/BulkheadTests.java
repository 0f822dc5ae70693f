package nl.opstap.platform.web;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
class BulkheadTests {
    private static final int CROWD = 40;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql owner;

    @Autowired
    DataSource pool;

    /** The lock makes every request wait inside the database, as a slow one would, with its connection in hand. */
    @Test
    void aCrowdOfRequestsLeavesConnectionsForEventsAndIsAnsweredInTheEnd() throws Exception {
        var connections = ((HikariDataSource) pool).getHikariPoolMXBean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = owner.alone(locked -> {
                locked.sql("lock table note in access exclusive mode").update();
                var asked = IntStream.range(0, CROWD)
                        .mapToObj(one -> people.submit(() -> mvc.get()
                                .uri("/v1/notes")
                                .with(as(MARIEKE))
                                .exchange()
                                .getResponse()
                                .getStatus()))
                        .toList();
                await().during(Duration.ofMillis(500)).until(() -> connections.getActiveConnections() == 6);

                assertThat(connections.getThreadsAwaitingConnection()).isZero();
                return asked;
            });

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void whoWaitsTooLongIsToldToComeBack() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var factory = new ProxyFactory(Callable.class, new Bulkhead(1, Duration.ofMillis(50)));
        factory.setTarget((Callable<Boolean>) () -> {
            inside.countDown();
            leave.await();
            return true;
        });
        var narrow = (Callable<?>) factory.getProxy();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(narrow);
            inside.await();

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(narrow::call)
                    .satisfies(refused -> assertThat(refused.slug()).isEqualTo("unavailable"));

            leave.countDown();
            assertThat(first.get()).isEqualTo(true);
            assertThat(narrow.call()).as("the place of the first is free again").isEqualTo(true);
        }
    }
}
