package nl.opstap.platform.web;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
class ConventionsTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    @BeforeEach
    void empty() {
        owner.empty();
    }

    @Nested
    class Edits {
        private String address;

        @BeforeEach
        void aNote() {
            address = write("eerst").getResponse().getHeader("Location");
        }

        @Test
        void anEditOfTheSeenVersionSucceedsAndGivesTheNext() {
            assertThat(mvc.get().uri(address).with(as(MARIEKE))).hasHeader("ETag", "\"0\"");

            assertThat(edit("\"0\"", "daarna")).hasStatusOk().hasHeader("ETag", "\"1\"");
            assertThat(edit("W/\"1\"", "nog eens")).hasStatusOk().hasHeader("ETag", "\"2\"");
        }

        @Test
        void anEditOfAnOlderVersionIsRefused() {
            edit("\"0\"", "daarna");

            assertThat(edit("\"0\"", "te laat")).hasStatus(412).bodyText().contains("/problems/changed-meanwhile");
            assertThat(mvc.get().uri(address).with(as(MARIEKE))).bodyText().contains("daarna");
        }

        @Test
        void anEditWithoutAVersionIsRefused() {
            assertThat(mvc.put()
                            .uri(address)
                            .with(as(MARIEKE))
                            .contentType("application/json")
                            .content("{\"text\":\"blind\"}"))
                    .hasStatus(428)
                    .bodyText()
                    .contains("/problems/version-needed");
        }

        @Test
        void ofTwoEditsAtOnceOneIsRefused() throws Exception {
            var together = new CyclicBarrier(2);
            Callable<Integer> attempt = () -> {
                together.await();
                return edit("\"0\"", "tegelijk " + Thread.currentThread().threadId())
                        .getResponse()
                        .getStatus();
            };

            var answers = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(List.of(attempt, attempt))) {
                    answers.add(answer.get());
                }
            }

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }

        private MvcTestResult edit(String tag, String text) {
            return mvc.put()
                    .uri(address)
                    .with(as(MARIEKE))
                    .header("If-Match", tag)
                    .contentType("application/json")
                    .content("{\"text\":\"%s\"}".formatted(text))
                    .exchange();
        }
    }

    @Nested
    class Creations {
        private final String key = UUID.randomUUID().toString();

        @Test
        void aRepeatedCreationGivesTheFirstAnswerAgain() throws Exception {
            var first = create(MARIEKE, "/v1/notes", key, "een keer");
            var second = create(MARIEKE, "/v1/notes", key, "een keer");

            assertThat(first).hasStatus(201);
            assertThat(second)
                    .hasStatus(201)
                    .hasHeader("Location", first.getResponse().getHeader("Location"));
            assertThat(second).hasHeader("ETag", "\"0\"");
            assertThat(second.getResponse().getContentAsString())
                    .isEqualTo(first.getResponse().getContentAsString());
            assertThat(owner.count("note")).isEqualTo(1);
        }

        @Test
        void soDoesOneThatAnswersWithoutHeaders() throws Exception {
            var first = create(MARIEKE, "/v1/notes/quick", key, "een keer");
            var second = create(MARIEKE, "/v1/notes/quick", key, "een keer");

            assertThat(second).hasStatus(201);
            assertThat(second.getResponse().getContentAsString())
                    .isEqualTo(first.getResponse().getContentAsString());
            assertThat(owner.count("note")).isEqualTo(1);
        }

        @Test
        void manyAtOnceCreateOne() throws Exception {
            var together = new CyclicBarrier(5);
            Callable<String> attempt = () -> {
                together.await();
                return create(MARIEKE, "/v1/notes", key, "tegelijk")
                        .getResponse()
                        .getContentAsString();
            };

            var answers = new ArrayList<String>();
            try (var threads = Executors.newFixedThreadPool(5)) {
                for (var answer : threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt))) {
                    answers.add(answer.get());
                }
            }

            assertThat(answers).hasSize(5).containsOnly(answers.getFirst());
            assertThat(owner.count("note")).isEqualTo(1);
        }

        @Test
        void theSameKeyForAnotherRequestIsRefused() {
            create(MARIEKE, "/v1/notes", key, "een");

            assertThat(create(MARIEKE, "/v1/notes", key, "twee"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("/problems/idempotency-key-reused");
        }

        @Test
        void aKeyBelongsToOnePersonAndTenant() {
            create(MARIEKE, "/v1/notes", key, "van mij");

            assertThat(create(SANNE, "/v1/notes", key, "van mij")).hasStatus(201);
            assertThat(create(MO, "/v1/notes", key, "van mij")).hasStatus(201);
            assertThat(owner.count("note")).isEqualTo(3);
        }

        @Test
        void whatWasRefusedMayBeTriedAgain() {
            assertThat(create(MARIEKE, "/v1/notes", key, "")).hasStatus(422);

            assertThat(create(MARIEKE, "/v1/notes", key, "nu goed")).hasStatus(201);
        }

        @Test
        void afterTwoDaysTheKeyIsForgotten() {
            create(MARIEKE, "/v1/notes", key, "eerst");

            clock.advance(Duration.ofDays(2));

            assertThat(create(MARIEKE, "/v1/notes", key, "later")).hasStatus(201);
            assertThat(owner.count("idempotent_answer")).isEqualTo(1);
        }

        @Test
        void theKeptAnswerIsNotReadableInTheTable() {
            create(MARIEKE, "/v1/notes", key, "geheimpje");

            assertThat(owner.sql("select idempotent_answer::text from idempotent_answer")
                            .query(String.class)
                            .single())
                    .doesNotContain("geheimpje");
        }

        private MvcTestResult create(Person person, String address, String idempotencyKey, String text) {
            return mvc.post()
                    .uri(address)
                    .with(as(person))
                    .header("Idempotency-Key", idempotencyKey)
                    .contentType("application/json")
                    .content("{\"text\":\"%s\"}".formatted(text))
                    .exchange();
        }
    }

    @Nested
    class Pages {

        @Test
        void aListIsReadPageByPage() throws Exception {
            for (var number = 1; number <= 5; number++) {
                write("nummer " + number);
            }

            var first = page("?limit=2");
            var second = page("?limit=2&cursor=" + next(first));
            var third = page("?limit=2&cursor=" + next(second));

            assertThat(first)
                    .bodyJson()
                    .extractingPath("items[*].text")
                    .asArray()
                    .containsExactly("nummer 1", "nummer 2");
            assertThat(second)
                    .bodyJson()
                    .extractingPath("items[*].text")
                    .asArray()
                    .containsExactly("nummer 3", "nummer 4");
            assertThat(third)
                    .bodyJson()
                    .extractingPath("items[*].text")
                    .asArray()
                    .containsExactly("nummer 5");
            assertThat(third).bodyText().doesNotContain("\"next\":\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"?cursor=verzonnen", "?limit=0", "?limit=veel", "?limit=-1"})
        void whatIsNoCursorOrLimitIsRefused(String query) {
            assertThat(page(query)).hasStatus(400).bodyText().contains("/problems/malformed");
        }

        private MvcTestResult page(String query) {
            return mvc.get().uri("/v1/notes" + query).with(as(MARIEKE)).exchange();
        }

        private static String next(MvcTestResult page) throws Exception {
            var body = page.getResponse().getContentAsString();
            return body.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        }
    }

    @Nested
    class CitizenServiceNumbers {

        @Test
        void aBodyThatHoldsOneIsRefusedWithTheFieldNamed() throws Exception {
            var result = send("{\"text\":\"x\",\"goals\":[{\"on\":\"2026-11-23\",\"what\":\"bsn 123456782\"}]}");

            assertThat(result).hasStatus(422).bodyText().contains("/problems/bsn-refused");
            assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo("goals[0].what");
            assertThat(result.getResponse().getContentAsString()).doesNotContain("123456782");
            assertThat(owner.count("note")).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"text\":\"123456782\"}",
                    "{\"text\":\"\\u0031234 56 782\"}",
                    "{\"text\":\"x\",\"unknown\":123456782}",
                    "{\"text\":\"x\",\"123456782\":true}",
                    "{\"text\":\"x\",\"deep\":[[{\"a\":\"123456782\"}]]}",
                })
        void whereverItStands(String body) {
            assertThat(send(body)).hasStatus(422).bodyText().contains("/problems/bsn-refused");
        }

        @Test
        void aParameterLikewise() {
            assertThat(mvc.post()
                            .uri("/v1/notes?for=123456782")
                            .with(as(MARIEKE))
                            .contentType("application/json")
                            .content("{\"text\":\"x\"}"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("/problems/bsn-refused");
        }

        @Test
        void theNumberOfAnOrganisationIsFine() {
            assertThat(send("{\"text\":\"x\",\"rsin\":\"123456782\"}")).hasStatus(201);
        }

        @Test
        void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() {
            assertThat(send("{\"text\":\"" + "x".repeat(1_100_000) + "\"}")).hasStatus(413);
        }
    }

    private MvcTestResult write(String text) {
        return send("{\"text\":\"%s\"}".formatted(text));
    }

    private MvcTestResult send(String body) {
        return mvc.post()
                .uri("/v1/notes")
                .with(as(MARIEKE))
                .contentType("application/json")
                .content(body)
                .exchange();
    }
}
