package nl.opstap.company.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the region offers and what is looked for, now (REG-01, REG-02). */
@Service
@Transactional(readOnly = true)
class SupplyAndDemand {
    private final JdbcClient database;
    private final Municipalities municipalities;
    private final MonitorSettings settings;
    private final Clock clock;

    SupplyAndDemand(JdbcClient database, Municipalities municipalities, MonitorSettings settings, Clock clock) {
        this.database = database;
        this.municipalities = municipalities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seats of open places: free, waiting for a school's confirmation, or taken on at least one day. */
    record Supply(String of, int offered, int held, int filled, int free) {
        private Supply with(Supply more) {
            return new Supply(of, offered + more.offered, held + more.held, filled + more.filled, free + more.free);
        }
    }

    /** Students of one school who look for a place, and those of them who do so for long. */
    record Demand(UUID schoolId, String school, SmallCount searching, SmallCount emptyHanded) {}

    /** Students of the schools shown, per phase. */
    record PhaseDemand(int phase, SmallCount searching) {}

    /**
     * What is offered and looked for of one kind.
     *
     * @param of a gemeente or a leerweg; empty when not known
     * @param middle where the gemeente is; absent for what is on no map
     */
    record Balance(
            String of,
            int offered,
            int held,
            int filled,
            int free,
            SmallCount searching,
            @Nullable Location middle) {}

    record Numbers(
            Instant asOf,
            int companies,
            Supply total,
            List<Supply> bySector,
            List<Supply> byPhase,
            List<Balance> byMunicipality,
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
                select p.sector, p.phases, p.leerweg, c.postcode, c.city, r.state
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
                balance("MUNICIPALITY", byMunicipality(today), onlySchool, searching),
                balance(
                        "LEERWEG",
                        supply(SEATS.formatted("leerweg", "group by leerweg order by offered desc, leerweg"), today),
                        onlySchool,
                        searching),
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

    /** By the gemeente of each company; those nobody can place are one line without a name. */
    private List<Supply> byMunicipality(LocalDate today) {
        return database
                .sql(SEATS.formatted("postcode, city", "group by postcode, city"))
                .param("today", today)
                .query((row, _) -> supply(
                        row,
                        municipalities
                                .of(row.getString("postcode"), row.getString("of"))
                                .orElse("")))
                .stream()
                .collect(Collectors.toMap(Supply::of, line -> line, Supply::with))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Supply::offered).reversed().thenComparing(Supply::of))
                .toList();
    }

    /** What only is offered or only looked for is told too. */
    private List<Balance> balance(String kind, List<Supply> supply, @Nullable UUID onlySchool, SmallCount searching) {
        var parts = database.sql("""
                select value, sum(students) as students from demand_part
                where kind = :kind and (cast(:school as uuid) is null or school_id = :school)
                group by value having sum(students) > 0 order by students desc, value""")
                .param("kind", kind)
                .param("school", onlySchool)
                .query((row, _) -> new Part(row.getString("value"), row.getInt("students")))
                .list();
        var counts = parts(parts.stream().map(Part::students).toList(), searching, onlySchool != null);
        var looking = new HashMap<String, SmallCount>();
        IntStream.range(0, parts.size())
                .forEach(index -> looking.put(parts.get(index).value(), counts.get(index)));
        var offered = supply.stream().map(Supply::of).collect(Collectors.toSet());
        return Stream.concat(
                        supply.stream()
                                .map(line -> new Balance(
                                        line.of(),
                                        line.offered(),
                                        line.held(),
                                        line.filled(),
                                        line.free(),
                                        looking.getOrDefault(line.of(), SmallCount.exact(0)),
                                        middle(kind, line.of()))),
                        parts.stream()
                                .filter(part -> !offered.contains(part.value()))
                                // In the order of the names: that of the numbers would tell which small one is larger.
                                .sorted(Comparator.comparing(Part::value))
                                .map(part -> new Balance(
                                        part.value(),
                                        0,
                                        0,
                                        0,
                                        0,
                                        Objects.requireNonNull(looking.get(part.value())),
                                        middle(kind, part.value()))))
                .toList();
    }

    private @Nullable Location middle(String kind, String of) {
        return kind.equals("MUNICIPALITY") ? municipalities.middle(of).orElse(null) : null;
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
                .query((row, _) -> supply(row, row.getString("of")))
                .list();
    }

    private static Supply supply(ResultSet row, String of) throws SQLException {
        return new Supply(of, row.getInt("offered"), row.getInt("held"), row.getInt("filled"), row.getInt("free"));
    }
}
