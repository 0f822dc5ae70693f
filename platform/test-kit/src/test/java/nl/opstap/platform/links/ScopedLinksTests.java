package nl.opstap.platform.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.Acting;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@OpstapTest
@Tag("GW-03")
@ContextConfiguration(classes = SampleApplication.class)
class ScopedLinksTests {
    @Autowired
    ScopedLinks links;

    @Autowired
    Acting acting;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private final UUID subject = Ids.next();

    @Test
    void theAddressOpensWhatItWasMadeFor() {
        var grant = links.look(tokenOf(issue("SIGN")));

        assertThat(grant.purpose()).isEqualTo("SIGN");
        assertThat(grant.subject()).isEqualTo(subject);
        assertThat(grant.holder()).isEqualTo("Kim de Tester");
        assertThat(grant.tenant()).isEqualTo(TestTenant.SCHOOL_A.tenant());
    }

    @Test
    void lookingDoesNotUseItUp() {
        var token = tokenOf(issue("SIGN"));

        links.look(token);

        assertThat(links.look(token).purpose()).isEqualTo("SIGN");
    }

    @Test
    void theTableHoldsNeitherTheTokenNorTheNameOfTheHolder() {
        var token = tokenOf(issue("SIGN")).substring("school.".length());

        var row = owner.sql("select scoped_link::text from scoped_link where subject_id = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(token).doesNotContain("Kim");
    }

    @Test
    void itWorksOnce() {
        var token = tokenOf(issue("SIGN"));

        consume(token);

        refusal("link-used", () -> links.look(token));
        refusal("link-used", () -> consume(token));
    }

    @Test
    void ofTwoAtOnceOneIsRefused() throws Exception {
        var token = tokenOf(issue("SIGN"));
        var together = new CyclicBarrier(2);
        Callable<String> attempt = () -> {
            together.await();
            try {
                return consume(token).purpose();
            } catch (Problem refused) {
                return refused.slug();
            }
        };

        List<Future<String>> both;
        try (var threads = Executors.newFixedThreadPool(2)) {
            both = threads.invokeAll(List.of(attempt, attempt));
        }

        assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder("SIGN", "link-used");
    }

    @Test
    void aRolledBackUseLeavesItOpen() {
        var token = tokenOf(issue("SIGN"));

        assertThatThrownBy(() -> acting.in(
                        TestTenant.SCHOOL_A.tenant(),
                        () -> acting.inTransaction(() -> {
                            links.consume(token);
                            throw new IllegalStateException("the work failed");
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(links.look(token).purpose()).isEqualTo("SIGN");
    }

    @Test
    void itExpires() {
        var token = tokenOf(issue("SIGN"));

        clock.advance(Duration.ofDays(14));

        refusal("link-expired", () -> links.look(token));
        refusal("link-expired", () -> consume(token));
    }

    @Test
    void aRevokedOneIsWorthlessAndOthersKeepWorking() {
        var sign = tokenOf(issue("SIGN"));
        var assess = tokenOf(issue("ASSESS"));

        inSchoolA(() -> {
            links.revoke("SIGN", subject);
            return true;
        });

        refusal("link-expired", () -> links.look(sign));
        assertThat(links.look(assess).purpose()).isEqualTo("ASSESS");
    }

    @Test
    void anInventedTokenIsUnknown() {
        refusal("link-unknown", () -> links.look("school.bedacht"));
        refusal("link-unknown", () -> links.look(""));
    }

    @Test
    void itDoesNotOpenInsideAnotherTenant() {
        var token = tokenOf(issue("SIGN"));

        refusal(
                "link-unknown",
                () -> acting.in(TestTenant.SCHOOL_B.tenant(), () -> acting.inTransaction(() -> links.consume(token))));
    }

    @Test
    void anErasureTakesTheLinksAlong() {
        var token = tokenOf(issue("SIGN"));

        inSchoolA(() -> {
            links.forget(subject);
            return true;
        });

        refusal("link-unknown", () -> links.look(token));
    }

    private String issue(String purpose) {
        return inSchoolA(() -> links.issue(purpose, subject, "Kim de Tester", Duration.ofDays(14)));
    }

    private ScopedLinks.Grant consume(String token) {
        return inSchoolA(() -> links.consume(token));
    }

    private <R> R inSchoolA(Supplier<R> work) {
        return acting.in(TestTenant.SCHOOL_A.tenant(), () -> acting.inTransaction(work));
    }

    private static String tokenOf(String address) {
        assertThat(address).startsWith("http://127.0.0.1:8100/l#school.");
        return address.substring(address.indexOf('#') + 1);
    }

    private static void refusal(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
