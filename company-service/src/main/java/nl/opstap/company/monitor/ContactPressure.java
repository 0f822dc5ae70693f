package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much is asked of the companies of the region (REG-07): per week, per sector and of whom most, and how often somebody
 * joined the contact of another instead of calling again. A contact about a running stage asks nothing new and does not
 * count, as for the limit of a company (COM-41).
 */
@Service
@Transactional(readOnly = true)
class ContactPressure {
    static final int WEEKS = 26;
    private static final int BUSIEST = 10;

    private final JdbcClient database;
    private final Clock clock;

    ContactPressure(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param monday the first day of the week */
    record Week(LocalDate monday, int contacts) {}

    /** @param perCompany contacts for each company that was contacted, to one decimal */
    record SectorPressure(String sector, int contacts, int companies, double perCompany) {}

    /** @param organisations how many asked, each on its own */
    record CompanyPressure(UUID companyId, String company, int contacts, int organisations) {}

    /**
     * @param joined contacts that were not made, because somebody joined one of another organisation
     * @param overlapping contacts that were made although somebody else had just asked, or the company wanted none
     */
    record Pressure(
            LocalDate from,
            int contacts,
            int companies,
            int joined,
            int overlapping,
            List<Week> weeks,
            List<SectorPressure> bySector,
            List<CompanyPressure> busiest) {}

    private record Totals(int contacts, int companies, int joined, int overlapping) {}

    /** What was asked of a company that was found to be the same as another one, was asked of that one. */
    private static final String ASKED = """
            with asked as (
                select m.id, m.happened_on, m.organisation_id, m.despite is not null or m.over_limit as overlapping,
                       k.id as company_id, k.name, k.sector
                from contact_moment m
                join company c on c.region_id = m.region_id and c.id = m.company_id
                join company k on k.region_id = c.region_id and k.id = coalesce(c.merged_into, c.id)
                where m.purpose <> 'RUNNING_STAGE' and m.happened_on between :from and :today)
            """;

    Pressure lastHalfYear() {
        var today = LocalDate.now(clock);
        var from =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        var totals = asked("""
                select count(*) as contacts, count(distinct company_id) as companies,
                       count(*) filter (where overlapping) as overlapping,
                       (select count(*) from contact_join j join asked a on a.id = j.moment_id) as joined
                from asked""", from, today)
                .query((row, _) -> new Totals(
                        row.getInt("contacts"),
                        row.getInt("companies"),
                        row.getInt("joined"),
                        row.getInt("overlapping")))
                .single();
        return new Pressure(
                from,
                totals.contacts(),
                totals.companies(),
                totals.joined(),
                totals.overlapping(),
                weeks(from, today),
                bySector(from, today),
                busiest(from, today));
    }

    /** A week in which nobody called is a week of the picture too. */
    private List<Week> weeks(LocalDate from, LocalDate today) {
        var counted = asked("""
                select cast(date_trunc('week', happened_on) as date) as monday, count(*) as contacts
                from asked group by monday""", from, today)
                .query((row, _) -> new Week(row.getObject("monday", LocalDate.class), row.getInt("contacts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Week::monday, Week::contacts));
        return IntStream.range(0, WEEKS)
                .mapToObj(from::plusWeeks)
                .map(monday -> new Week(monday, counted.getOrDefault(monday, 0)))
                .toList();
    }

    private List<SectorPressure> bySector(LocalDate from, LocalDate today) {
        return asked("""
                select sector, count(*) as contacts, count(distinct company_id) as companies,
                       round(cast(count(*) as numeric) / count(distinct company_id), 1) as per_company
                from asked group by sector order by contacts desc, sector""", from, today)
                .query((row, _) -> new SectorPressure(
                        row.getString("sector"),
                        row.getInt("contacts"),
                        row.getInt("companies"),
                        row.getDouble("per_company")))
                .list();
    }

    private List<CompanyPressure> busiest(LocalDate from, LocalDate today) {
        return asked("""
                select company_id, name, count(*) as contacts, count(distinct organisation_id) as organisations
                from asked group by company_id, name order by contacts desc, name, company_id limit :most""", from, today)
                .param("most", BUSIEST)
                .query((row, _) -> new CompanyPressure(
                        row.getObject("company_id", UUID.class),
                        row.getString("name"),
                        row.getInt("contacts"),
                        row.getInt("organisations")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String counted, LocalDate from, LocalDate today) {
        return database.sql(ASKED + counted).param("from", from).param("today", today);
    }
}
