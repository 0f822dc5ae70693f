package nl.opstap.placement.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.placement.places.Company;
import nl.opstap.placement.places.Company.Recognition;
import nl.opstap.placement.students.PhaseLimit;
import nl.opstap.placement.students.Student;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLA-04")
class PlacementActionTests {
    /** As they stand since 2013; {@code GatesTests} reads them from the database. */
    private static final Map<Gate, GateRule> GATES = Stream.of(Gate.values())
            .collect(Collectors.toMap(
                    gate -> gate, gate -> new GateRule(gate, gate == Gate.DIRECTION ? 3 : 1, true, "stageprocedure")));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyStateThatHasNotEndedHasAWayOn() {
        for (var state : PlacementState.values()) {
            var ways = EnumSet.allOf(PlacementAction.class).stream()
                    .filter(action -> action.startsFrom(state))
                    .toList();

            assertThat(ways.isEmpty()).as(state.name()).isEqualTo(state.hasEnded());
        }
    }

    @Test
    void onlyTheSystemAndTheSchoolStartAPlacement() {
        assertThat(PlacementAction.START.by())
                .containsExactlyInAnyOrder(Party.STAGEBEGELEIDER, Party.TEAMLEIDER, Party.SYSTEM);
    }

    @Test
    @Tag("PLA-30")
    void noPlacementStartsWithoutASignedContract() {
        var placement = placement();

        assertThat(PlacementAction.START.blockers(situation(placement, ready(), Set.of())))
                .extracting(Blocker::code)
                .contains("CONTRACT_NOT_SIGNED");

        placement.signedByAll();

        assertThat(PlacementAction.START.blockers(situation(placement, ready(), Set.of())))
                .isEmpty();
    }

    @Test
    @Tag("SCH-21")
    void everyClosedGateIsToldAtOnceWithItsWayOut() {
        var blockers =
                PlacementAction.ASK_SEAT.blockers(situation(placement(), student(false, false, false), Set.of()));

        assertThat(blockers).extracting(Blocker::code).containsExactly("GATE_INTAKE", "GATE_TRAINING", "GATE_READY");
        assertThat(blockers).allSatisfy(blocker -> assertThat(blocker.wayOut()).isNotBlank());
    }

    @Test
    @Tag("SCH-21")
    void anOverriddenGateDoesNotBlock() {
        var student = student(false, true, true);

        assertThat(PlacementAction.ASK_SEAT.blockers(situation(placement(), student, Set.of(Gate.TRAINING))))
                .isEmpty();
        assertThat(PlacementAction.ASK_SEAT.blockers(situation(placement(), student, Set.of())))
                .hasSize(1);
    }

    @Test
    @Tag("SCH-60")
    void aStageThatPreparesForWorkWaitsForTheRichtingsbesluitAndAnOrientingOneDoesNot() {
        assertThat(PlacementAction.ASK_SEAT.blockers(situation(placement(3), ready(), Set.of())))
                .extracting(Blocker::code)
                .containsExactly("GATE_DIRECTION");
        assertThat(PlacementAction.ASK_SEAT.blockers(situation(placement(3), headingFor("GREEN"), Set.of())))
                .isEmpty();
        assertThat(PlacementAction.ASK_SEAT.blockers(situation(placement(2), ready(), Set.of())))
                .isEmpty();
    }

    @Test
    @Tag("COM-09")
    void aStageOfTheMboNeedsARecognitionOnItsFirstDayWithTheReasonAndTheWayOut() {
        assertThat(blockersAt(true)).extracting(Blocker::code).containsExactly("RECOGNITION_MISSING");
        assertThat(blockersAt(true, new Recognition("25256", TODAY.minusYears(3), TODAY.minusDays(1))))
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.code()).isEqualTo("RECOGNITION_ENDED");
                    assertThat(blocker.reason()).contains("tot en met 22 november 2026", "begint op 23 november 2026");
                });
        assertThat(blockersAt(true, new Recognition("25256", TODAY.plusDays(1), null)))
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.code()).isEqualTo("RECOGNITION_LATER");
                    assertThat(blocker.reason()).contains("pas vanaf 24 november 2026");
                    assertThat(blocker.wayOut()).contains("Kies een begindatum vanaf die dag");
                });
        assertThat(blockersAt(true, new Recognition("25256", TODAY, TODAY))).isEmpty();
        assertThat(blockersAt(true, new Recognition("25256", TODAY.minusYears(3), null)))
                .isEmpty();
        assertThat(blockersAt(false)).isEmpty();
    }

    @Test
    @Tag("COM-09")
    void theRecognitionIsForTheTrainingOfTheStudentAndWithoutACreboTheWayOutIsToFillItIn() {
        assertThat(blockersAt(true, new Recognition("25257", TODAY.minusYears(3), null)))
                .singleElement()
                .satisfies(blocker -> {
                    assertThat(blocker.code()).isEqualTo("RECOGNITION_FOR_OTHERS");
                    assertThat(blocker.reason()).contains("niet erkend voor crebo 25256");
                });
        assertThat(blockersAt(
                        true,
                        new Recognition("25257", TODAY.minusYears(3), null),
                        new Recognition("25256", TODAY.minusYears(3), TODAY.minusDays(1))))
                .extracting(Blocker::code)
                .containsExactly("RECOGNITION_ENDED");
        var unknown = new Situation(
                placement(),
                ready(),
                true,
                null,
                new PhaseLimit(2, 14, 1, 2, 2, "regel"),
                null,
                GATES,
                Set.of(),
                TODAY);
        assertThat(PlacementAction.ASK_SEAT.blockers(unknown)).singleElement().satisfies(blocker -> {
            assertThat(blocker.code()).isEqualTo("CREBO_MISSING");
            assertThat(blocker.wayOut()).isEqualTo("Vul de crebo van de student in, bij zijn of haar gegevens.");
        });
    }

    /** What a recognition is in the way of, of the steps that choose a company, agree with it and write that down. */
    private static List<Blocker> blockersAt(boolean mbo, Recognition... recognitions) {
        var company = new Company(
                UUID.randomUUID(), "Bedrijf", "GREEN", null, null, null, null, List.of(recognitions), Map.of());
        var situation = new Situation(
                placement(),
                student(true, true, true, null, "25256"),
                mbo,
                company,
                new PhaseLimit(2, 14, 1, 2, 2, "regel"),
                null,
                GATES,
                Set.of(),
                TODAY);
        var ofCompany = PlacementAction.ASK_SEAT.blockers(situation);
        assertThat(PlacementAction.AGREE.blockers(situation)).containsAll(ofCompany);
        assertThat(PlacementAction.DRAW_UP_CONTRACT.blockers(situation)).containsAll(ofCompany);
        return ofCompany;
    }

    private static StoredPlacement placement() {
        return placement(2);
    }

    private static StoredPlacement placement(int phase) {
        var placement = new StoredPlacement(UUID.randomUUID(), UUID.randomUUID(), phase, 1, null, Instant.EPOCH);
        placement.describe(
                new Wishes(
                        List.of(DayOfWeek.MONDAY),
                        TODAY,
                        TODAY.plusMonths(3),
                        20,
                        List.of(),
                        List.of(),
                        List.of("PUNCTUALITY")),
                null);
        return placement;
    }

    private static Situation situation(StoredPlacement placement, Student student, Set<Gate> overridden) {
        return new Situation(
                placement,
                student,
                false,
                null,
                new PhaseLimit(2, 14, 1, 2, 2, "regel"),
                null,
                GATES,
                overridden,
                TODAY);
    }

    private static Student ready() {
        return student(true, true, true);
    }

    private static Student headingFor(String direction) {
        return student(true, true, true, direction);
    }

    private static Student student(boolean training, boolean intake, boolean ready) {
        return student(training, intake, ready, null);
    }

    private static Student student(boolean training, boolean intake, boolean ready, @Nullable String direction) {
        return student(training, intake, ready, direction, null);
    }

    private static Student student(
            boolean training, boolean intake, boolean ready, @Nullable String direction, @Nullable String crebo) {
        return new Student(
                UUID.randomUUID(),
                null,
                "Iemand",
                LocalDate.of(2010, 1, 1),
                "V4",
                "VSO",
                "LABOUR_MARKET",
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2028, 7, 1),
                true,
                training,
                intake,
                ready,
                direction,
                crebo,
                List.of());
    }
}
