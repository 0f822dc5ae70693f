package nl.opstap.placement.seats;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@PlacementTest
class SeatTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID place;
    private UUID placement;

    @BeforeEach
    void searching() {
        scene.policies();
        place = scene.place();
        placement = desk.searching(scene.student(Scene.MINOR, Scene.READY));
    }

    @Test
    void askingTwiceWithTheSameIdAsksOnce() {
        var ask = Map.of("requestId", UUID.randomUUID(), "placeId", place);
        var path = "/v1/placements/%s/seat-requests".formatted(placement);

        desk.ok(desk.post(SANNE, path, ask));
        desk.ok(desk.post(SANNE, path, ask));

        assertThat(ofThis(SeatRequested.class)).hasSize(1);
    }

    @Test
    void askingTwiceWithTheSameKeyAnswersTheSame() {
        var ask = Map.of("requestId", UUID.randomUUID(), "placeId", place);
        var path = "/v1/placements/%s/seat-requests".formatted(placement);

        var first = desk.send(HttpMethod.POST, SANNE, path, ask, "Idempotency-Key", "one-seat");
        scene.grant(ofThis(SeatRequested.class).getFirst());
        var second = desk.send(HttpMethod.POST, SANNE, path, ask, "Idempotency-Key", "one-seat");

        assertThat(second)
                .hasStatus(202)
                .hasHeader("Location", first.getResponse().getHeader("Location"));
        assertThat(desk.json(second)).isEqualTo(desk.json(first));
        assertThat(ofThis(SeatRequested.class)).hasSize(1);
    }

    @Test
    @Tag("PLA-14")
    void aGrantedSeatIsHeldAndTheScreenHearsIt() throws Exception {
        var asked = desk.asked(placement, place);

        scene.grant(asked);
        scene.grant(asked);

        var events =
                desk.get(SANNE, "/v1/placements/%s/seat-requests/%s/events".formatted(placement, asked.requestId()));
        assertThat(events).hasStatus(200);
        assertThat(events.getResponse().getContentAsString())
                .startsWith("event: seat\ndata: ")
                .contains("\"status\":\"GRANTED\"");
        assertThat(desk.ok(desk.get(SANNE, "/v1/placements/" + placement))
                        .get("seatState")
                        .asString())
                .isEqualTo("HELD");
    }

    @Test
    @Tag("COM-03")
    void aPlacementKeepsItsSeatWhenTheCompanyIsMergedAndShowsTheOneThatWasKept() {
        scene.grant(desk.asked(placement, place));

        scene.mergedInto(place, "Kwekerij De Proeftuin");

        var seen = desk.ok(desk.get(SANNE, "/v1/placements/" + placement));
        assertThat(seen.get("seatState").asString()).isEqualTo("HELD");
        assertThat(seen.get("place").get("companyName").asString()).isEqualTo("Kwekerij De Proeftuin");
        assertThat(seen.get("place").get("id").asString()).isEqualTo(place.toString());
    }

    @Test
    @Tag("PLA-14")
    void aRefusedSeatSendsThePlacementBackToSearchingWithOtherPlaces() {
        var other = scene.place();
        var asked = desk.asked(placement, place);

        scene.refuse(asked, List.of(other));

        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
        var answer = desk.ok(desk.get(SANNE, "/v1/placements/%s/seat-requests".formatted(placement)))
                .get(0);
        assertThat(answer.get("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.get("explanation").asString()).isEqualTo("Alle plekken zijn bezet op deze dagen.");
        assertThat(answer.get("alternatives").get(0).get("id").asString()).isEqualTo(other.toString());
        desk.asked(placement, other);
        assertThat(desk.state(placement)).isEqualTo("PROPOSED");
    }

    @Test
    void aSeatThatComesAfterTheProposalWasWithdrawnIsGivenBack() {
        var asked = desk.asked(placement, place);
        desk.ok(desk.step(SANNE, placement, "WITHDRAW_PROPOSAL"));

        scene.grant(asked);

        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
        assertThat(ofThis(SeatReleaseRequested.class))
                .extracting(SeatReleaseRequested::reason)
                .containsExactly("WITHDRAW_PROPOSAL", "NO_LONGER_NEEDED");
    }

    @Test
    void anExpiredHoldSendsThePlacementBackToSearching() {
        var asked = desk.asked(placement, place);
        scene.grant(asked);

        scene.tell(
                TestTenant.SCHOOL_A, new SeatReleased(placement, asked.requestId(), asked.placeId(), "HOLD_EXPIRED"));

        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
    }

    @Test
    @Tag("PLA-22")
    void aNoOfTheStudentEndsTheProposalWithoutAReason() {
        scene.grant(desk.asked(placement, place));
        desk.ok(desk.step(SANNE, placement, "MEET"));

        desk.ok(desk.put(DAAN, "/v1/placements/%s/klik".formatted(placement), Map.of("answer", "NO")));

        assertThat(desk.state(placement)).isEqualTo("SEARCHING");
        assertThat(ofThis(SeatReleaseRequested.class))
                .extracting(SeatReleaseRequested::reason)
                .containsExactly("DECLINE");
    }

    @Test
    @Tag("PLA-22")
    void withoutBothAnswersNothingIsAgreedAndWithThemTheSeatIsConfirmed() {
        scene.grant(desk.asked(placement, place));
        desk.ok(desk.step(SANNE, placement, "MEET"));
        assertThat(desk.step(SANNE, placement, "AGREE")).hasStatus(409);

        desk.ok(desk.put(DAAN, "/v1/placements/%s/klik".formatted(placement), Map.of("answer", "DOUBT")));
        desk.ok(desk.put(SANNE, "/v1/placements/%s/klik".formatted(placement), Map.of("answer", "YES")));
        desk.ok(desk.step(SANNE, placement, "AGREE"));

        assertThat(ofThis(SeatConfirmed.class)).hasSize(1);
    }

    @Test
    @Tag("PLA-20")
    void theRankingShowsThePlaceWithItsPointsExplained() {
        var ranking = desk.ok(desk.get(SANNE, "/v1/placements/%s/ranking".formatted(placement)));

        var first = ranking.get("ranked").get(0);
        assertThat(ranking.get("homeKnown").asBoolean()).isTrue();
        assertThat(first.get("place").get("distanceKm").asDouble()).isLessThan(10);
        assertThat(first.get("contributions").size()).isEqualTo(8);
        assertThat(first.get("contributions").findValuesAsString("explanation"))
                .contains("Prikkelarme plek: het bedrijf zegt dat het kan.");
        assertThat(desk.get(DAAN, "/v1/placements/%s/ranking".formatted(placement)))
                .hasStatus(403);
    }

    private <E extends Event> List<E> ofThis(Class<E> type) {
        return owner.published(type).stream()
                .filter(event -> event.key().equals(placement))
                .toList();
    }
}
