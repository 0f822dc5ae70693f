package nl.opstap.school.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GW-40")
class RightsRequestTests {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    private final Actor asker = somebody();
    private final Actor decider = somebody();

    @Test
    void anExportStartsAtOnceAndIsKeptThirtyDays() {
        var request = RightsRequest.export(
                UUID.randomUUID(), UUID.randomUUID(), asker.id(), AskedAs.STUDENT, NOW, new byte[] {1});

        assertThat(request.collects()).isTrue();
        assertThat(request.canBeFetched()).isFalse();
        request.finish(NOW);
        assertThat(request.canBeFetched()).isTrue();
        assertThat(request.removedAfter()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        request.remove();
        assertThat(request.canBeFetched()).isFalse();
        assertThat(request.privateKey()).isNull();
    }

    @Test
    void anErasureWaitsForSomebodyElse() {
        var request = erasure();

        assertThat(request.collects()).isFalse();
        assertThatThrownBy(() -> request.approve(asker, false, false, NOW)).hasMessage("own-request");
        request.approve(decider, false, false, NOW);
        assertThat(request.collects()).isTrue();
        assertThat(request.decidedByName()).isEqualTo("Iemand");
    }

    @Test
    void whileAStageRunsItCanOnlyBeRefused() {
        var request = erasure();

        assertThatThrownBy(() -> request.approve(decider, false, true, NOW))
                .isInstanceOf(Problem.class)
                .hasMessage("stage-running");
        request.refuse(decider, "De stage loopt nog.", NOW);
        assertThat(request.state()).isEqualTo(RequestState.REFUSED);
        assertThat(request.reason()).isEqualTo("De stage loopt nog.");
    }

    @Test
    @Tag("GW-41")
    void whileAStudentIsHeldItCanOnlyBeRefused() {
        var request = erasure();

        assertThatThrownBy(() -> request.approve(decider, true, false, NOW)).hasMessage("student-held");
        request.refuse(decider, "Er loopt een klacht.", NOW);
        assertThat(request.state()).isEqualTo(RequestState.REFUSED);
    }

    @Test
    @Tag("GW-41")
    void whatATermDecidesStartsAtOnceAndNobodyAskedIt() {
        var request = RightsRequest.byTerm(UUID.randomUUID(), UUID.randomUUID(), NOW);

        assertThat(request.collects()).isTrue();
        assertThat(request.askedBy(asker)).isFalse();
        assertThat(request.decidedByName()).isNull();
        assertThatThrownBy(() -> request.refuse(decider, "Nee.", NOW)).hasMessage("request-decided");
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        var request = erasure();
        request.refuse(decider, "Bewaarplicht.", NOW);

        assertThatThrownBy(() -> request.approve(decider, false, false, NOW)).hasMessage("request-decided");
    }

    private RightsRequest erasure() {
        return RightsRequest.erasure(UUID.randomUUID(), UUID.randomUUID(), asker.id(), AskedAs.PARENT, NOW);
    }

    private static Actor somebody() {
        return new Actor(
                UUID.randomUUID(), "Iemand", new Tenant(UUID.randomUUID(), UUID.randomUUID()), "SCHOOL", Set.of());
    }
}
