package nl.opstap.company.seats;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.company.SeatGranted;
import nl.opstap.contracts.company.SeatRefused;
import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatNarrowed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@OpstapTest
class SeatsTests {
    private static final Tenant SCHOOL = TestTenant.SCHOOL_A.tenant();
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 2, 28);

    @Autowired
    AnswerSeatRequest answerSeatRequest;

    @Autowired
    ConfirmSeat confirmSeat;

    @Autowired
    ReleaseSeat releaseSeat;

    @Autowired
    NarrowSeats narrowSeats;

    @Autowired
    EndHolds endHolds;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    PoolFixture pool;

    @BeforeEach
    void emptyPool() {
        sql.empty();
        pool = new PoolFixture(sql);
    }

    @Test
    @Tag("COM-43")
    void holdsAFreeSeatForAWhileAndTellsTheSchool() {
        var request = request(pool.place(1), MONDAY, TUESDAY);

        var answer = ask(SCHOOL, request);

        assertThat(answer).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(sql.published(SeatGranted.class)).singleElement().satisfies(granted -> {
            assertThat(granted.placementId()).isEqualTo(request.placementId());
            assertThat(granted.requestId()).isEqualTo(request.requestId());
            assertThat(granted.placeId()).isEqualTo(request.placeId());
            assertThat(granted.weekdays()).containsExactly(MONDAY, TUESDAY);
            assertThat(granted.heldUntil()).isEqualTo(TestClock.START.plus(Duration.ofDays(7)));
        });
        assertThat(sql.count("booking_day")).isEqualTo(2);
    }

    @Test
    void sameRequestAskedAgainGetsTheSameAnswer() {
        var request = request(pool.place(2), MONDAY);

        var first = ask(SCHOOL, request);
        var second = ask(SCHOOL, request);

        assertThat(second).isEqualTo(first);
        assertThat(sql.count("booking_day")).isEqualTo(1);
        assertThat(sql.published(SeatGranted.class)).hasSize(2).allMatch(told -> told.heldUntil() != null);
    }

    @Test
    void refusesTheSeatBeyondItsCapacityAndNamesTheNearestPlacesOfTheSector() {
        var asked = pool.place(pool.company("Hoveniersbedrijf Vol", "GREEN", 51.46, 5.79), "GREEN", 1);
        var far = pool.place(pool.company("Kwekerij Ver", "GREEN", 51.60, 5.60), "GREEN", 1);
        var near = pool.place(pool.company("Kwekerij Dichtbij", "GREEN", 51.47, 5.80), "GREEN", 1);
        var full = pool.place(pool.company("Kwekerij Ook Vol", "GREEN", 51.461, 5.791), "GREEN", 1);
        pool.place(pool.company("Bakkerij Anders", "HOSPITALITY", 51.46, 5.79), "HOSPITALITY", 1);
        ask(SCHOOL, request(asked, MONDAY));
        ask(SCHOOL, request(full, MONDAY));

        var answer = ask(TestTenant.SCHOOL_B.tenant(), request(asked, MONDAY));

        assertThat(answer).isEqualTo(new SeatAnswer.Refused(Refusal.NO_SEAT_FREE, List.of(near, far)));
        assertThat(sql.published(SeatRefused.class)).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo("NO_SEAT_FREE");
            assertThat(refused.alternatives()).containsExactly(near, far);
        });
    }

    @Test
    @Tag("COM-41")
    void aCompanyThatHasEnoughIsAskedNothingByWhoNeverSpokeWithIt() {
        var company = pool.company("Hoveniersbedrijf Rustig", "GREEN", 51.46, 5.79);
        var place = pool.place(company, "GREEN", 3);
        limit(company, 1, null);

        assertThat(ask(SCHOOL, request(place, MONDAY))).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(refusal(ask(TestTenant.SCHOOL_B.tenant(), request(place, MONDAY))))
                .isEqualTo(Refusal.COMPANY_FULL);
        spoke(company, TestTenant.SCHOOL_B);
        assertThat(ask(TestTenant.SCHOOL_B.tenant(), request(place, MONDAY))).isInstanceOf(SeatAnswer.Granted.class);
    }

    @Test
    @Tag("COM-41")
    void aCompanyThatPausesGivesNoSeatAlsoNotToWhoSpokeWithIt() {
        var company = pool.company("Hoveniersbedrijf Dicht", "GREEN", 51.46, 5.79);
        var place = pool.place(company, "GREEN", 1);
        spoke(company, TestTenant.SCHOOL_A);
        limit(company, null, LocalDate.of(2027, 1, 4));

        assertThat(refusal(ask(SCHOOL, request(place, MONDAY)))).isEqualTo(Refusal.COMPANY_PAUSED);
        clock.advance(Duration.ofDays(42));
        assertThat(ask(SCHOOL, request(place, MONDAY))).isInstanceOf(SeatAnswer.Granted.class);
    }

    @Test
    @Tag("PLA-37")
    void aPlacementThatNeedsLessFreesThoseDaysAndKeepsTheOthers() {
        var place = pool.place(1);
        var mine = request(place, MONDAY, TUESDAY);
        ask(SCHOOL, mine);
        confirm(mine);
        var from = LocalDate.of(2027, 1, 4);

        TenantScope.run(
                SCHOOL,
                () -> narrowSeats.apply(
                        new SeatNarrowed(mine.placementId(), List.of(MONDAY), from, LocalDate.of(2027, 1, 31)),
                        envelope("seat-narrowed")));

        assertThat(ask(SCHOOL, slice(place, FROM, UNTIL, TUESDAY))).isInstanceOf(SeatAnswer.Refused.class);
        assertThat(ask(SCHOOL, slice(place, from, LocalDate.of(2027, 1, 31), MONDAY)))
                .isInstanceOf(SeatAnswer.Refused.class);
        assertThat(ask(SCHOOL, slice(place, from, UNTIL, TUESDAY))).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(ask(SCHOOL, slice(place, LocalDate.of(2027, 2, 1), UNTIL, MONDAY)))
                .isInstanceOf(SeatAnswer.Granted.class);
    }

    @Test
    @Tag("PLA-37")
    void aRunningStageThatGrowsIsNoNewQuestionToACompanyThatPauses() {
        var company = pool.company("Hoveniersbedrijf Blijft", "GREEN", 51.46, 5.79);
        var place = pool.place(company, "GREEN", 3);
        var mine = request(place, MONDAY);
        ask(SCHOOL, mine);
        confirm(mine);
        limit(company, null, LocalDate.of(2027, 1, 4));

        var more = new SeatRequested(mine.placementId(), Ids.next(), place, List.of(TUESDAY), FROM, UNTIL);

        assertThat(ask(SCHOOL, more)).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(refusal(ask(SCHOOL, request(place, TUESDAY)))).isEqualTo(Refusal.COMPANY_PAUSED);
    }

    private static Refusal refusal(SeatAnswer answer) {
        return ((SeatAnswer.Refused) answer).reason();
    }

    private void limit(UUID company, Integer perMonth, LocalDate pausedUntil) {
        sql.sql("""
                insert into request_limit (region_id, company_id, per_month, paused_until, version, changed_at, changed_by)
                values (:region, :company, cast(:perMonth as smallint), cast(:until as date), 1, now(), :company)""")
                .param("region", TestTenant.REGION.regionId())
                .param("company", company)
                .param("perMonth", perMonth)
                .param("until", pausedUntil)
                .update();
    }

    private void spoke(UUID company, TestTenant school) {
        sql.sql("""
                insert into contact_moment (region_id, id, company_id, organisation_id, purpose, happened_on, logged_at,
                                            logged_by, logged_by_name)
                values (:region, :id, :company, :school, 'FIND_PLACE', '2026-11-20', now(), :id, 'Bas')""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", Ids.next())
                .param("company", company)
                .param("school", school.id())
                .update();
    }

    @Test
    void twoStudentsShareASeatOnDifferentDays() {
        var place = pool.place(1);

        assertThat(ask(SCHOOL, request(place, MONDAY, TUESDAY))).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(ask(SCHOOL, request(place, THURSDAY, FRIDAY))).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(ask(SCHOOL, request(place, FRIDAY))).isInstanceOf(SeatAnswer.Refused.class);
    }

    @Test
    void refusesAPlaceNobodyKnowsAndAPlaceOfAnotherRegion() {
        var place = pool.place(1);

        assertThat(ask(SCHOOL, request(Ids.next(), MONDAY)))
                .isEqualTo(new SeatAnswer.Refused(Refusal.PLACE_UNKNOWN, List.of()));
        assertThat(ask(TestTenant.OTHER_SCHOOL.tenant(), request(place, MONDAY)))
                .isEqualTo(new SeatAnswer.Refused(Refusal.PLACE_UNKNOWN, List.of()));
    }

    @Test
    void aReleasedSeatIsToBeHadAgain() {
        var place = pool.place(1);
        var first = request(place, MONDAY);
        ask(SCHOOL, first);

        release(first, "PLACEMENT_CANCELLED");

        assertThat(ask(SCHOOL, request(place, MONDAY))).isInstanceOf(SeatAnswer.Granted.class);
        assertThat(sql.published(SeatReleased.class))
                .containsExactly(new SeatReleased(
                        first.placementId(), first.requestId(), first.placeId(), "PLACEMENT_CANCELLED"));
    }

    @Test
    void releasingTwiceSetsNobodyElsesSeatFree() {
        var place = pool.place(1);
        var first = request(place, MONDAY);
        ask(SCHOOL, first);
        release(first, "PLACEMENT_CANCELLED");
        ask(SCHOOL, request(place, MONDAY));

        release(first, "PLACEMENT_CANCELLED");

        assertThat(sql.count("booking_day")).isEqualTo(1);
        assertThat(sql.published(SeatReleased.class)).hasSize(1);
    }

    @Test
    @Tag("COM-43")
    void aHoldThatIsNotConfirmedEndsAndTheSchoolIsTold() {
        var request = request(pool.place(1), MONDAY);
        ask(SCHOOL, request);

        clock.advance(Duration.ofDays(7).minusSeconds(1));
        endHolds.endDueHolds();
        assertThat(sql.count("booking_day")).isEqualTo(1);

        clock.advance(Duration.ofSeconds(2));
        endHolds.endDueHolds();

        assertThat(sql.count("booking_day")).isZero();
        assertThat(sql.count("hold_due")).isZero();
        assertThat(sql.published(SeatReleased.class))
                .containsExactly(new SeatReleased(
                        request.placementId(), request.requestId(), request.placeId(), "HOLD_EXPIRED"));
        assertThat(sql.sql("select tenant_id from messaging.outbox where type like '%seat-released%'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(SCHOOL.id());
    }

    @Test
    @Tag("COM-43")
    void aConfirmedSeatOutlivesItsHold() {
        var request = request(pool.place(1), MONDAY);
        ask(SCHOOL, request);

        confirm(request);
        clock.advance(Duration.ofDays(30));
        endHolds.endDueHolds();

        assertThat(sql.count("booking_day")).isEqualTo(1);
        assertThat(sql.published(SeatReleased.class)).isEmpty();
    }

    @Test
    void aConfirmationThatComesTooLateIsToldThatTheSeatIsGone() {
        var request = request(pool.place(1), MONDAY);
        ask(SCHOOL, request);
        clock.advance(Duration.ofDays(8));
        endHolds.endDueHolds();

        confirm(request);

        assertThat(sql.published(SeatReleased.class))
                .hasSize(2)
                .allMatch(told -> told.reason().equals("HOLD_EXPIRED"));
        assertThat(sql.count("booking_day")).isZero();
    }

    @Test
    @Tag("PLA-14")
    void ofManySchoolsAtOnceExactlyAsManyGetASeatAsThereAre() throws Exception {
        var place = pool.place(7);
        var askers = 120;
        var start = new CountDownLatch(1);
        List<Future<SeatAnswer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < askers; asker++) {
                var school = new Tenant(UUID.randomUUID(), TestTenant.REGION.regionId());
                answers.add(threads.submit(() -> {
                    start.await();
                    return ask(school, request(place, MONDAY, TUESDAY));
                }));
            }
            start.countDown();
        }

        var granted = 0;
        for (var answer : answers) {
            granted += answer.get() instanceof SeatAnswer.Granted ? 1 : 0;
        }
        assertThat(granted).isEqualTo(7);
        assertThat(sql.published(SeatGranted.class)).hasSize(7);
        assertThat(sql.published(SeatRefused.class)).hasSize(askers - 7);
        assertThat(pool.doubleBookings()).isZero();
    }

    @Test
    @Tag("PLA-14")
    void theSameRequestFromManyThreadsTakesOneSeat() throws Exception {
        var request = request(pool.place(5), MONDAY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SeatAnswer>> answers = new ArrayList<>();
            for (int copy = 0; copy < 20; copy++) {
                answers.add(threads.submit(() -> ask(SCHOOL, request)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isInstanceOf(SeatAnswer.Granted.class);
            }
        }

        assertThat(sql.count("booking_day")).isEqualTo(1);
    }

    @Test
    @Tag("PLA-14")
    void theDatabaseItselfRefusesASecondBookingOfASeat() {
        var place = pool.place(1);
        ask(SCHOOL, request(place, MONDAY));

        assertThatThrownBy(() -> app.in(SCHOOL, database -> {
                    database.sql("""
                            insert into seat_request (request_id, placement_id, school_id, place_id, seat_id, weekdays,
                                                      period, state, decided_at)
                            select :request, :request, school_id, place_id, seat_id, weekdays, period, 'FIRM', now()
                            from seat_request where seat_id is not null""").param("request", Ids.next()).update();
                    return database.sql("""
                            insert into booking_day (request_id, weekday, seat_id, period)
                            select request_id, 1, seat_id, '[2027-02-22,2027-03-10)' from seat_request where state = 'FIRM'""").update();
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("seat_booked_once");
    }

    /** Against a model too simple to be wrong: a set of days per seat. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    @Tag("PLA-14")
    void anyHistoryOfRequestsAgreesWithAModel(long seed) {
        var random = new Random(seed);
        var place = pool.place(3);
        Map<UUID, Set<LocalDate>> taken = new HashMap<>();
        sql.sql("select id from seat").query(UUID.class).list().forEach(seat -> taken.put(seat, Set.of()));
        Map<SeatRequested, UUID> granted = new HashMap<>();
        Map<SeatRequested, Instant> held = new HashMap<>();

        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> {
                    if (!granted.isEmpty()) {
                        var request = List.copyOf(granted.keySet()).get(random.nextInt(granted.size()));
                        release(request, "PLACEMENT_ENDED");
                        granted.remove(request);
                        held.remove(request);
                    }
                }
                case 2 -> {
                    if (!held.isEmpty()) {
                        var request = List.copyOf(held.keySet()).get(random.nextInt(held.size()));
                        confirm(request);
                        held.remove(request);
                    }
                }
                case 3 -> {
                    clock.advance(Duration.ofDays(random.nextInt(5)));
                    endHolds.endDueHolds();
                    held.entrySet().removeIf(hold -> {
                        var ended = !hold.getValue().isAfter(clock.instant());
                        if (ended) {
                            granted.remove(hold.getKey());
                        }
                        return ended;
                    });
                }
                default -> {
                    var request = randomRequest(place, random);
                    var days = days(request);
                    var free = taken.keySet().stream()
                            .filter(seat -> granted.entrySet().stream()
                                    .filter(other -> other.getValue().equals(seat))
                                    .noneMatch(other ->
                                            days(other.getKey()).stream().anyMatch(days::contains)))
                            .toList();
                    switch (ask(SCHOOL, request)) {
                        case SeatAnswer.Granted got -> {
                            assertThat(free).contains(got.seatId());
                            granted.put(request, got.seatId());
                            held.put(request, got.heldUntil());
                        }
                        case SeatAnswer.Refused refused -> {
                            assertThat(refused.reason()).isEqualTo(Refusal.NO_SEAT_FREE);
                            assertThat(free).isEmpty();
                        }
                        case SeatAnswer.Released other -> throw new AssertionError(other);
                    }
                }
            }
            assertThat(sql.count("(select distinct request_id from booking_day) as booked"))
                    .isEqualTo(granted.size());
        }
        assertThat(pool.doubleBookings()).isZero();
    }

    private static SeatRequested randomRequest(UUID place, Random random) {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (int day = random.nextInt(3); day >= 0; day--) {
            weekdays.add(DayOfWeek.of(1 + random.nextInt(5)));
        }
        var from = LocalDate.of(2026, 11, 30).plusDays(random.nextInt(56));
        return new SeatRequested(
                Ids.next(), Ids.next(), place, List.copyOf(weekdays), from, from.plusDays(6 + random.nextInt(40)));
    }

    private static Set<LocalDate> days(SeatRequested request) {
        return request.from()
                .datesUntil(request.until().plusDays(1))
                .filter(day -> request.weekdays().contains(day.getDayOfWeek()))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static SeatRequested request(UUID place, DayOfWeek... weekdays) {
        return slice(place, FROM, UNTIL, weekdays);
    }

    private static SeatRequested slice(UUID place, LocalDate from, LocalDate until, DayOfWeek... weekdays) {
        return new SeatRequested(Ids.next(), Ids.next(), place, List.of(weekdays), from, until);
    }

    private SeatAnswer ask(Tenant school, SeatRequested request) {
        return TenantScope.call(school, () -> answerSeatRequest.answer(request));
    }

    private void confirm(SeatRequested request) {
        TenantScope.run(
                SCHOOL,
                () -> confirmSeat.apply(
                        new SeatConfirmed(request.placementId(), request.requestId()), envelope("seat-confirmed")));
    }

    private void release(SeatRequested request, String reason) {
        TenantScope.run(
                SCHOOL,
                () -> releaseSeat.apply(
                        new SeatReleaseRequested(request.placementId(), request.requestId(), reason),
                        envelope("seat-release-requested")));
    }

    private Envelope envelope(String type) {
        return new Envelope(Ids.next(), "/placement-service", type, clock.instant(), SCHOOL, 1);
    }
}
