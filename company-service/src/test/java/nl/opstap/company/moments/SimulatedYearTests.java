package nl.opstap.company.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.opstap.company.PoolFixture;
import nl.opstap.company.contacts.ContactChannel;
import nl.opstap.platform.Ids;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year of ten schools that look for places at the same companies: once each with its own list, and once with the rules of the
 * pool, which are the real ones over the real tables. Companies and students are the same in both years; a company says yes
 * as long as it has a place open, however often it is asked. In both years a no is forgotten after twelve weeks.
 */
@OpstapTest
class SimulatedYearTests {
    private static final int SCHOOLS = 10;
    private static final int COMPANIES = 120;
    private static final int STUDENTS_OF_A_SCHOOL = 18;
    private static final int MOST_PER_MONTH = 4;
    /** What one who looks for a student does in a week. */
    private static final int CALLS_A_WEEK = 3;

    private static final int WEEKS = 52;
    /** After a no, whoever knows of it leaves the company alone for so many weeks. */
    private static final int WEEKS_AFTER_A_NO = 12;

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    LogContact contacts;

    private final List<UUID> companies = new ArrayList<>();
    private final List<Tenant> schools = IntStream.range(0, SCHOOLS)
            .mapToObj(_ -> new Tenant(Ids.next(), TestTenant.REGION.regionId()))
            .toList();

    /** What both years have in common: in which week each place of a company opens, and each student starts to look. */
    private record World(int[][] places, int[][] startWeeks) {
        static World of(Random random) {
            var places = new int[COMPANIES][];
            for (var company = 0; company < COMPANIES; company++) {
                places[company] = random.ints(Math.max(0, random.nextInt(6) - 2), 0, WEEKS - 12)
                        .toArray();
            }
            var weeks = IntStream.range(0, SCHOOLS)
                    .mapToObj(_ ->
                            random.ints(STUDENTS_OF_A_SCHOOL, 0, WEEKS - 12).toArray())
                    .toArray(int[][]::new);
            return new World(places, weeks);
        }

        long opened(int company, int week) {
            return Arrays.stream(places[company]).filter(opens -> opens <= week).count();
        }
    }

    /** How a year went. */
    private record Year(int contacts, int filled, int busiestMonth, int again, int beyondTheWish) {
        double contactsPerPlace() {
            return (double) contacts / filled;
        }
    }

    private record Call(int school, int company, LocalDate on) {}

    /** Who decides which company a school calls next. */
    private interface Way {
        /** Whether this school calls this company today. */
        boolean calls(int school, int company);

        /** It did, and heard how many places are left. */
        void heard(int school, int company, int left);

        /** What is known of the places of a company; null is nothing. */
        Integer known(int school, int company);
    }

    @BeforeEach
    void aRegionWhereACompanyWantsFourQuestionsAMonth() {
        sql.empty();
        var pool = new PoolFixture(sql);
        for (var number = 0; number < COMPANIES; number++) {
            companies.add(pool.company("Jaarbedrijf %d (demo)".formatted(number), "GREEN", 51.4, 5.7));
        }
        sql.sql("""
                insert into request_default (region_id, size, per_month, changed_at, changed_by)
                values (:region, 'MICRO', :most, now(), :region)""")
                .param("region", TestTenant.REGION.regionId())
                .param("most", MOST_PER_MONTH)
                .update();
    }

    @Test
    @Tag("COM-41")
    @Tag("COM-42")
    void tenSchoolsTogetherAskLessForAsManyPlacesAndNoCompanyMoreThanItWants() throws IOException {
        var world = World.of(new Random(20260831));

        var alone = live(world, new OwnLists());
        var together = live(world, new SharedPool());

        var report = report(alone, together);
        Files.writeString(Path.of("target", "simulated-year.md"), report);
        assertThat(together.filled()).as(report).isGreaterThanOrEqualTo(alone.filled());
        assertThat(together.contactsPerPlace()).as(report).isLessThan(0.6 * alone.contactsPerPlace());
        assertThat(together.busiestMonth()).as(report).isLessThanOrEqualTo(MOST_PER_MONTH);
        assertThat(together.again()).as(report).isZero();
        assertThat(alone.busiestMonth()).as(report).isGreaterThan(MOST_PER_MONTH);
    }

    private Year live(World world, Way way) {
        var taken = new int[COMPANIES];
        var calls = new ArrayList<Call>();
        var looking = new ArrayList<List<Integer>>();
        IntStream.range(0, SCHOOLS).forEach(_ -> looking.add(new ArrayList<>()));
        var lists = IntStream.range(0, SCHOOLS).mapToObj(this::ownList).toList();
        var filled = 0;
        for (var week = 0; week < WEEKS; week++) {
            for (var school = 0; school < SCHOOLS; school++) {
                // Two schools on each day of the week.
                clock.set(START.plusWeeks(week).plusDays(school / 2));
                var now = week;
                for (var start : world.startWeeks()[school]) {
                    if (start == week) {
                        looking.get(school).add(start);
                    }
                }
                var students = looking.get(school);
                for (var student = students.size() - 1; student >= 0; student--) {
                    if (search(
                            school,
                            lists.get(school),
                            company -> (int) world.opened(company, now) - taken[company],
                            taken,
                            way,
                            calls)) {
                        students.remove(student);
                        filled++;
                    }
                }
            }
        }
        return year(calls, filled);
    }

    /** A week of looking for one student; true when a company said yes. */
    private boolean search(
            int school, List<Integer> list, IntUnaryOperator left, int[] taken, Way way, List<Call> calls) {
        var called = 0;
        for (var company : inOrder(school, list, way)) {
            if (called == CALLS_A_WEEK) {
                return false;
            }
            if (way.calls(school, company)) {
                called++;
                calls.add(new Call(school, company, clock.today()));
                var yes = left.applyAsInt(company) > 0;
                if (yes) {
                    taken[company]++;
                }
                way.heard(school, company, left.applyAsInt(company));
                if (yes) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a place is known to be free comes first; where none is known to be, last of all not at all. */
    private static List<Integer> inOrder(int school, List<Integer> list, Way way) {
        var known = new HashMap<Integer, Integer>();
        list.forEach(company -> known.put(company, way.known(school, company)));
        return list.stream()
                .filter(company -> known.get(company) == null || known.get(company) > 0)
                .sorted((one, other) -> Boolean.compare(known.get(one) == null, known.get(other) == null))
                .toList();
    }

    /** The companies everybody knows first, then in an order of its own: what a school's spreadsheet looks like. */
    private List<Integer> ownList(int school) {
        var known = new ArrayList<>(IntStream.range(0, COMPANIES / 4).boxed().toList());
        var others = new ArrayList<>(
                IntStream.range(COMPANIES / 4, COMPANIES).boxed().toList());
        Collections.shuffle(others, new Random(school));
        known.addAll(others);
        return known;
    }

    private static Year year(List<Call> calls, int filled) {
        var byMonth = new HashMap<String, Integer>();
        calls.forEach(call -> byMonth.merge(call.company() + " " + YearMonth.from(call.on()), 1, Integer::sum));
        var again = IntStream.range(0, calls.size())
                .filter(later ->
                        IntStream.range(0, later).anyMatch(earlier -> soonAfter(calls.get(earlier), calls.get(later))))
                .count();
        return new Year(
                calls.size(),
                filled,
                Collections.max(byMonth.values()),
                (int) again,
                byMonth.values().stream()
                        .mapToInt(count -> Math.max(0, count - MOST_PER_MONTH))
                        .sum());
    }

    private static boolean soonAfter(Call earlier, Call later) {
        return earlier.company() == later.company()
                && earlier.school() != later.school()
                && earlier.on().isAfter(later.on().minusDays(ContactPressure.DAYS));
    }

    /** Each school knows what it heard itself, and forgets a no after a while. */
    private final class OwnLists implements Way {
        private final Map<Integer, Map<Integer, LocalDate>> refused = new HashMap<>();

        @Override
        public boolean calls(int school, int company) {
            return true;
        }

        @Override
        public void heard(int school, int company, int left) {
            if (left == 0) {
                refused.computeIfAbsent(school, _ -> new HashMap<>()).put(company, clock.today());
            }
        }

        @Override
        public Integer known(int school, int company) {
            var no = refused.getOrDefault(school, Map.of()).get(company);
            return no != null && no.plusWeeks(WEEKS_AFTER_A_NO).isAfter(clock.today()) ? 0 : null;
        }
    }

    /** Every school sees what any of them heard, and the service says whether a company may be called today. */
    private final class SharedPool implements Way {
        private final Map<Integer, Integer> places = new HashMap<>();
        private final Map<Integer, LocalDate> heardOn = new HashMap<>();

        @Override
        public boolean calls(int school, int company) {
            var tenant = schools.get(school);
            var id = companies.get(company);
            return TenantScope.call(tenant, () -> {
                var advice = contacts.ask(id, Purpose.FIND_PLACE, null, tenant.id());
                var welcome = advice.welcome();
                if (advice.taken() != null || (welcome != null && welcome.refused())) {
                    return false;
                }
                contacts.log(
                        id,
                        new LogRequest(ContactChannel.CALL, Purpose.FIND_PLACE, null, null, null, null, null),
                        new Actor(Ids.next(), "Begeleider", tenant, "SCHOOL", Set.of("stagebegeleider")));
                return true;
            });
        }

        @Override
        public void heard(int school, int company, int left) {
            places.put(company, left);
            heardOn.put(company, clock.today());
        }

        @Override
        public Integer known(int school, int company) {
            var left = places.get(company);
            return left != null
                            && left == 0
                            && !heardOn.get(company).plusWeeks(WEEKS_AFTER_A_NO).isAfter(clock.today())
                    ? null
                    : left;
        }
    }

    private static String report(Year alone, Year together) {
        return String.format(
                Locale.ROOT,
                """
                # A simulated year: %d schools, %d companies, %d students

                | | each its own list | shared pool |
                |---|---|---|
                | contacts | %d | %d |
                | places filled | %d | %d |
                | contacts per filled place | %.1f | %.1f |
                | most contacts of one company in a month | %d | %d |
                | contacts within %d days of another school | %d | %d |
                | contacts beyond %d a month | %d | %d |
                """,
                SCHOOLS,
                COMPANIES,
                SCHOOLS * STUDENTS_OF_A_SCHOOL,
                alone.contacts(),
                together.contacts(),
                alone.filled(),
                together.filled(),
                alone.contactsPerPlace(),
                together.contactsPerPlace(),
                alone.busiestMonth(),
                together.busiestMonth(),
                ContactPressure.DAYS,
                alone.again(),
                together.again(),
                MOST_PER_MONTH,
                alone.beyondTheWish(),
                together.beyondTheWish());
    }
}
