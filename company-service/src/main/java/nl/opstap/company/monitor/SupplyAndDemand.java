package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the region offers and what is looked for, now (REG-01, REG-02). */
@Service
@Transactional(readOnly = true)
class SupplyAndDemand {
    private final JdbcClient database;
    private final MonitorSettings settings;
    private final Clock clock;

    SupplyAndDemand(JdbcClient database, MonitorSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seats of open places: free, waiting for a school's confirmation, or taken on at least one day. */
    record Supply(String of, int offered, int held, int filled, int free) {}

    /** Students of one school who look for a place, and those of them who do so for long. */
    record Demand(UUID schoolId, String school, SmallCount searching, SmallCount emptyHanded) {}

    /** Students of the schools shown, per phase. */
    record PhaseDemand(int phase, SmallCount searching) {}

    /**
     * What is offered and looked for of one kind.
     *
     * @param of a town or a leerweg; empty when not known
     */
    record Balance(String of, int offered, int held, int filled, int free, SmallCount searching) {}

    record Numbers(
            Instant asOf,
            int companies,
            Supply total,
            List<Supply> bySector,
            List<Supply> byPhase,
            List<Balance> byTown,
            List<Balance> byLeerweg,
            List<Demand> bySchool,
            List<PhaseDemand> demandByPhase,
            SmallCount searching,
            SmallCount emptyHanded,
            int emptyHandedWeeks,
            int smallest) {}

    private record Part(String value, int students) {}

    private record Looking(UUID school, @Nullable String name, int phase, int students, int forLong) {}

    private static final String SEATS = """
            with seats as (
                select p.sector, p.phases, p.leerweg, coalesce(nullif(trim(c.city), ''), '') as town, r.state
                from place p
                join company c on c.region_id = p.region_id and c.id = p.company_id and c.active
                join seat s on s.region_id = p.region_id and s.place_id = p.id
                left join lateral (
                    select min(q.state) as state from seat_request q
                    where q.region_id = s.region_id and q.seat_id = s.id and q.state in ('FIRM', 'HELD')
                      and upper(q.period) > :today) r on true
                where p.open and upper(p.period) > :today and (not s.withdrawn or r.state is not null))
            select %s as of, count(*) as offered, count(*) filter (where state = 'HELD') as held,
                   count(*) filter (where state = 'FIRM') as filled, count(*) filter (where state is null) as free
            from seats %s""";

    /** @param onlySchool the school that sees its own numbers exactly; null for the whole region, small ones hidden */
    Numbers numbers(@Nullable UUID onlySchool) {
        var today = LocalDate.now(clock);
        var looking = database.sql("""
                select d.school_id, n.name, d.phase, sum(d.students) as students,
                       coalesce(sum(d.students) filter (where d.since_week <= :longAgo), 0) as long
                from demand_week d left join organisation n on n.region_id = d.region_id and n.organisation_id = d.school_id
                where cast(:school as uuid) is null or d.school_id = :school
                group by d.school_id, n.name, d.phase having sum(d.students) > 0
                order by n.name nulls last, d.school_id, d.phase""")
                .param("longAgo", today.minusWeeks(settings.emptyHandedWeeks()))
                .param("school", onlySchool)
                .query((row, _) -> new Looking(
                        row.getObject("school_id", UUID.class),
                        row.getString("name"),
                        row.getInt("phase"),
                        row.getInt("students"),
                        row.getInt("long")))
                .list();
        var exact = onlySchool != null;
        var bySchool = looking.stream()
                .map(Looking::school)
                .distinct()
                .map(school -> demand(looking, school, exact))
                .toList();
        var searching = total(
                bySchool.stream().map(Demand::searching).toList(),
                looking.stream().mapToInt(Looking::students).sum(),
                exact);
        return new Numbers(
                clock.instant(),
                database.sql("select count(*) from company where active")
                        .query(Integer.class)
                        .single(),
                supply(SEATS.formatted("'ALL'", ""), today).getFirst(),
                supply(SEATS.formatted("sector", "group by sector order by offered desc, sector"), today),
                supply(
                        SEATS.formatted(
                                "phase::text", "cross join unnest(phases) as phase group by phase order by phase"),
                        today),
                balance("TOWN", "lower(town)", "min(town)", today, onlySchool, searching),
                balance("LEERWEG", "leerweg", "leerweg", today, onlySchool, searching),
                bySchool,
                byPhase(looking, searching, exact),
                searching,
                total(
                        bySchool.stream().map(Demand::emptyHanded).toList(),
                        looking.stream().mapToInt(Looking::forLong).sum(),
                        exact),
                settings.emptyHandedWeeks(),
                settings.smallest());
    }

    private List<PhaseDemand> byPhase(List<Looking> looking, SmallCount searching, boolean exact) {
        var phases = looking.stream().map(Looking::phase).distinct().sorted().toList();
        var counts = parts(
                phases.stream()
                        .map(phase -> looking.stream()
                                .filter(row -> row.phase() == phase)
                                .mapToInt(Looking::students)
                                .sum())
                        .toList(),
                searching,
                exact);
        return IntStream.range(0, phases.size())
                .mapToObj(index -> new PhaseDemand(phases.get(index), counts.get(index)))
                .toList();
    }

    /** Towns are the same however their capitals are written. What only is offered or only looked for is told too. */
    private List<Balance> balance(
            String kind, String key, String name, LocalDate today, @Nullable UUID onlySchool, SmallCount searching) {
        var supply = supply(SEATS.formatted(name, "group by %s order by offered desc, 1".formatted(key)), today);
        var parts = database.sql("""
                select value, sum(students) as students from demand_part
                where kind = :kind and (cast(:school as uuid) is null or school_id = :school)
                group by value having sum(students) > 0 order by students desc, value""")
                .param("kind", kind)
                .param("school", onlySchool)
                .query((row, _) -> new Part(row.getString("value"), row.getInt("students")))
                .list();
        var counts = parts(parts.stream().map(Part::students).toList(), searching, onlySchool != null);
        var looking = new TreeMap<String, SmallCount>(String.CASE_INSENSITIVE_ORDER);
        IntStream.range(0, parts.size())
                .forEach(index -> looking.put(parts.get(index).value(), counts.get(index)));
        var offered = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        supply.forEach(line -> offered.add(line.of()));
        return Stream.concat(
                        supply.stream()
                                .map(line -> new Balance(
                                        line.of(),
                                        line.offered(),
                                        line.held(),
                                        line.filled(),
                                        line.free(),
                                        looking.getOrDefault(line.of(), SmallCount.exact(0)))),
                        parts.stream()
                                .filter(part -> !offered.contains(part.value()))
                                // In the order of the names: that of the numbers would tell which small one is larger.
                                .sorted(Comparator.comparing(Part::value))
                                .map(part -> new Balance(
                                        part.value(), 0, 0, 0, 0, Objects.requireNonNull(looking.get(part.value())))))
                .toList();
    }

    private List<SmallCount> parts(List<Integer> people, SmallCount sum, boolean exact) {
        return exact
                ? people.stream().map(SmallCount::exact).toList()
                : SmallCount.parts(people, sum.number() != null, settings.smallest());
    }

    private Demand demand(List<Looking> looking, UUID school, boolean exact) {
        var rows = looking.stream().filter(row -> row.school().equals(school)).toList();
        var name = rows.getFirst().name();
        return new Demand(
                school,
                name == null ? "" : name,
                count(rows.stream().mapToInt(Looking::students).sum(), exact),
                count(rows.stream().mapToInt(Looking::forLong).sum(), exact));
    }

    private SmallCount count(int people, boolean exact) {
        return exact ? SmallCount.exact(people) : SmallCount.guarded(people, settings.smallest());
    }

    private SmallCount total(List<SmallCount> parts, int sum, boolean exact) {
        return exact ? SmallCount.exact(sum) : SmallCount.total(parts, sum, settings.smallest());
    }

    private List<Supply> supply(String query, LocalDate today) {
        return database.sql(query)
                .param("today", today)
                .query((row, _) -> new Supply(
                        row.getString("of"),
                        row.getInt("offered"),
                        row.getInt("held"),
                        row.getInt("filled"),
                        row.getInt("free")))
                .list();
    }
}
