package nl.opstap.placement.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.opstap.placement.places.Company;
import nl.opstap.placement.places.Company.Recognition;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLA-20")
class RankingTests {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final Point HOME = new Point(51.48, 5.66);
    private static final Wanted WANTED = new Wanted(
            2,
            16,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
            FROM,
            FROM.plusMonths(3),
            20,
            Set.of("GREEN"),
            Set.of("LOW_STIMULI"),
            Set.of("STAGE"),
            false,
            null,
            HOME);

    @Test
    void theContributionsAddUpToTheScoreAndEachSaysWhy() {
        var score = Score.of(WANTED, fitting(1));

        var sum =
                score.contributions().stream().mapToDouble(Contribution::points).sum();
        assertThat(sum).isCloseTo(score.points(), within(0.001));
        assertThat(score.contributions().stream().mapToDouble(Contribution::of).sum())
                .isEqualTo(Score.MAXIMUM);
        assertThat(score.contributions())
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.explanation()).isNotBlank());
    }

    @Test
    void theWeightsAddUpInThePlacementPhaseToo() {
        var four = new Wanted(
                4,
                17,
                WANTED.weekdays(),
                FROM,
                WANTED.until(),
                20,
                Set.of(),
                Set.of(),
                Set.of("STAGE"),
                false,
                null,
                null);

        assertThat(Score.of(four, fitting(1)).contributions().stream()
                        .mapToDouble(Contribution::of)
                        .sum())
                .isEqualTo(Score.MAXIMUM);
    }

    @Test
    void goodGuidanceWeighsMost() {
        var guided = with(fitting(1), Map.of("GUIDANCE", 4, "CAPACITIES", 0));
        var capable = with(fitting(2), Map.of("GUIDANCE", 0, "CAPACITIES", 4));

        var ranking = Ranking.of(WANTED, List.of(capable, guided));

        assertThat(ranking.ranked()).extracting(r -> r.place().id()).containsExactly(guided.id(), capable.id());
    }

    @Test
    @Tag("COM-21")
    void whatWentWellBeforeCountsForMoreThanWhatACompanySaysAndTheListTellsWhich() {
        var says = fitting(1);
        var did = proven(fitting(2), Map.of("LOW_STIMULI", 4, "EXTRA_BREAKS", 9));

        var ranking = Ranking.of(WANTED, List.of(says, did));

        assertThat(ranking.ranked()).extracting(r -> r.place().id()).containsExactly(did.id(), says.id());
        assertThat(ranking.ranked())
                .extracting(r -> r.score().contributions().stream()
                        .filter(one -> one.criterion().equals("NEEDS"))
                        .findFirst()
                        .orElseThrow()
                        .explanation())
                .containsExactly(
                        "Prikkelarme plek: gelukt met 4 leerlingen.",
                        "Prikkelarme plek: het bedrijf zegt dat het kan.");
    }

    @Test
    @Tag("COM-21")
    void whatWasTakenBackIsNotMetThoughItWentWellBefore() {
        var takenBack = new Changed(proven(fitting(1), Map.of("LOW_STIMULI", 4)))
                .needs(Set.of())
                .place();

        assertThat(HardFilter.reasons(WANTED, takenBack))
                .extracting(Reason::code)
                .containsExactly("NEEDS");
    }

    private static Place proven(Place place, Map<String, Integer> proven) {
        return new Changed(place)
                .company(new Company(
                        place.company().id(), "Bedrijf", "GREEN", null, null, null, HOME, List.of(), proven))
                .place();
    }

    @Test
    void theOrderIsTheSameInWhateverOrderPlacesCome() {
        var places = new ArrayList<Place>();
        for (var number = 1; number <= 40; number++) {
            places.add(fitting(number));
        }
        var first = Ranking.of(WANTED, places);

        Collections.shuffle(places, new Random(7));

        assertThat(Ranking.of(WANTED, places)).isEqualTo(first);
        assertThat(first.ranked()).extracting(r -> r.place().id()).isSorted();
    }

    @Test
    @Tag("PLA-21")
    void eachHardFilterRulesOutWithItsOwnReason() {
        assertThat(reasons(p -> closed(p))).containsExactly("CLOSED");
        assertThat(reasons(p -> new Changed(p).seats(0).place())).containsExactly("NO_SEATS");
        assertThat(reasons(p -> new Changed(p).leerweg("BBL").place())).containsExactly("LEERWEG");
        assertThat(reasons(p -> new Changed(p).phases(Set.of(3)).place())).containsExactly("PHASE");
        assertThat(reasons(p -> new Changed(p).days(Set.of(DayOfWeek.MONDAY)).place()))
                .containsExactly("DAYS");
        assertThat(reasons(p -> new Changed(p).maxDays(1).place())).containsExactly("TOO_MANY_DAYS");
        assertThat(reasons(p -> new Changed(p).until(FROM.plusDays(3)).place())).containsExactly("PERIOD");
        assertThat(reasons(p -> new Changed(p).minAge(18).place())).containsExactly("AGE");
        assertThat(reasons(p -> new Changed(p).needs(Set.of()).place())).containsExactly("NEEDS");
        assertThat(reasons(p -> new Changed(p).location(new Point(52.48, 5.66)).place()))
                .containsExactly("DISTANCE");
    }

    @Test
    @Tag("PLA-21")
    @Tag("COM-09")
    void aStudentOfTheMboGoesOnlyWhereTheCompanyIsRecognisedOnTheFirstDay() {
        var mbo = ofTheMbo("25256");
        var ended = new Recognition("25256", FROM.minusYears(3), FROM.minusDays(1));
        var later = new Recognition("25256", FROM.plusDays(1), null);
        var holds = new Recognition("25256", FROM.minusYears(3), FROM);

        assertThat(HardFilter.reasons(mbo, fitting(1))).extracting(Reason::code).containsExactly("RECOGNITION");
        assertThat(HardFilter.reasons(mbo, recognised(ended, later)))
                .extracting(Reason::code)
                .containsExactly("RECOGNITION");
        assertThat(HardFilter.reasons(mbo, recognised(ended, later, holds))).isEmpty();
        assertThat(HardFilter.reasons(WANTED, fitting(1))).isEmpty();
    }

    @Test
    @Tag("PLA-21")
    @Tag("COM-09")
    void theRecognitionHasToBeForTheTrainingOfTheStudentAndTheReasonSaysWhatToDoWhenThatIsNotKnown() {
        var holds = new Recognition("25256", FROM.minusYears(3), null);

        assertThat(HardFilter.reasons(ofTheMbo("25257"), recognised(holds)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("RECOGNITION");
                    assertThat(reason.text()).contains("niet erkend voor crebo 25257");
                });
        assertThat(HardFilter.reasons(ofTheMbo(null), recognised(holds)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("RECOGNITION");
                    assertThat(reason.text()).contains("Vul die in bij de gegevens van de student.");
                });
    }

    private static Wanted ofTheMbo(@Nullable String crebo) {
        return new Wanted(
                2,
                17,
                WANTED.weekdays(),
                FROM,
                WANTED.until(),
                20,
                Set.of(),
                Set.of(),
                Set.of("STAGE"),
                true,
                crebo,
                HOME);
    }

    private static Place recognised(Recognition... recognitions) {
        var place = fitting(1);
        return new Changed(place)
                .company(new Company(
                        place.company().id(),
                        "Bedrijf",
                        "GREEN",
                        null,
                        null,
                        null,
                        HOME,
                        List.of(recognitions),
                        Map.of()))
                .place();
    }

    @Test
    @Tag("PLA-21")
    void aFilteredPlaceTellsAllItsReasonsInDutch() {
        var place = new Changed(fitting(1)).needs(Set.of()).maxDays(1).place();

        var filtered = Ranking.of(WANTED, List.of(place)).filtered().getFirst();

        assertThat(filtered.reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Het bedrijf biedt hoogstens 1 dagen per week aan.",
                        "Het bedrijf kan dit niet bieden: prikkelarme plek.");
    }

    @Test
    void inThePlacementPhaseOnlyAProspectOfAJobCounts() {
        var four = new Wanted(
                4,
                17,
                WANTED.weekdays(),
                FROM,
                WANTED.until(),
                20,
                Set.of(),
                Set.of(),
                Set.of("STAGE"),
                false,
                null,
                HOME);
        var place = new Changed(fitting(1)).phases(Set.of(4)).place();

        assertThat(HardFilter.reasons(four, place)).extracting(Reason::code).containsExactly("NO_PROSPECT");
        assertThat(HardFilter.reasons(four, new Changed(place).prospect("YES").place()))
                .isEmpty();
    }

    @Test
    void aCompanyWithoutCoordinatesIsNotRuledOut() {
        var place = new Changed(fitting(1)).location(null).place();

        assertThat(HardFilter.reasons(WANTED, place)).isEmpty();
        assertThat(Score.of(WANTED, place).contributions().getLast().explanation())
                .contains("niet bekend");
    }

    private static List<String> reasons(UnaryOperator<Place> change) {
        return HardFilter.reasons(WANTED, change.apply(fitting(1))).stream()
                .map(Reason::code)
                .toList();
    }

    private static Place fitting(int number) {
        return new Place(
                new UUID(1, number),
                new Company(new UUID(2, number), "Bedrijf", "GREEN", null, null, null, HOME, List.of(), Map.of()),
                "Hulp",
                "GREEN",
                Set.of(2, 3),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                3,
                2,
                FROM.minusMonths(1),
                FROM.plusYears(1),
                "STAGE",
                "UNKNOWN",
                Set.of("LOW_STIMULI"),
                Map.of(),
                14,
                true);
    }

    private static Place with(Place place, Map<String, Integer> criteria) {
        return new Changed(place).criteria(criteria).place();
    }

    private static Place closed(Place p) {
        return new Place(
                p.id(),
                p.company(),
                p.title(),
                p.sector(),
                p.phases(),
                p.weekdays(),
                p.maxDays(),
                p.seats(),
                p.from(),
                p.until(),
                p.leerweg(),
                p.prospectOfJob(),
                p.meetsNeeds(),
                p.criteria(),
                p.minAge(),
                false);
    }

    /** One thing changed of a place that fits. */
    private record Changed(Place place) {
        Changed seats(int seats) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    seats,
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed leerweg(String leerweg) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    leerweg,
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed phases(Set<Integer> phases) {
            return copy(
                    phases,
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed days(Set<DayOfWeek> days) {
            return copy(
                    place.phases(),
                    days,
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed maxDays(int maxDays) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    maxDays,
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed until(LocalDate until) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    until,
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed prospect(String prospect) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    prospect,
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed needs(Set<String> needs) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    needs,
                    place.criteria(),
                    place.minAge(),
                    place.company());
        }

        Changed criteria(Map<String, Integer> criteria) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    criteria,
                    place.minAge(),
                    place.company());
        }

        Changed minAge(int minAge) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    minAge,
                    place.company());
        }

        Changed location(Point point) {
            return company(new Company(
                    place.company().id(), "Bedrijf", "GREEN", null, null, null, point, List.of(), Map.of()));
        }

        Changed company(Company company) {
            return copy(
                    place.phases(),
                    place.weekdays(),
                    place.maxDays(),
                    place.seats(),
                    place.until(),
                    place.leerweg(),
                    place.prospectOfJob(),
                    place.meetsNeeds(),
                    place.criteria(),
                    place.minAge(),
                    company);
        }

        private Changed copy(
                Set<Integer> phases,
                Set<DayOfWeek> days,
                int maxDays,
                int seats,
                LocalDate until,
                String leerweg,
                String prospect,
                Set<String> needs,
                Map<String, Integer> criteria,
                int minAge,
                Company company) {
            return new Changed(new Place(
                    place.id(),
                    company,
                    place.title(),
                    place.sector(),
                    phases,
                    days,
                    maxDays,
                    seats,
                    place.from(),
                    until,
                    leerweg,
                    prospect,
                    needs,
                    criteria,
                    minAge,
                    place.open()));
        }
    }
}
