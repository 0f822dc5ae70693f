package nl.opstap.placement.guidance;

import java.time.LocalDate;
import java.util.List;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rules of guidance, and which of them is that of a placement. */
@Component
class GuidanceRules {
    private static final String USUAL = "STAGE";

    private final JdbcClient database;
    private final Places places;

    GuidanceRules(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    /** The rule on the first day of the stage. What a workplace must do for the student is what makes support extra. */
    GuidanceRule of(Placement placement, LocalDate from) {
        var place = placement.placeId();
        var leerweg =
                place == null ? USUAL : places.find(place).map(Place::leerweg).orElse(USUAL);
        return on(from, leerweg, placement.phase(), placement.needs() != null);
    }

    GuidanceRule on(LocalDate day, String leerweg, int phase, boolean extraSupport) {
        return database.sql("""
                select leerweg, phase, extra_support, weeks_between, interim_evaluations, most_weeks_between,
                       least_interim_evaluations, source
                from guidance_rule
                where leerweg = :leerweg and phase = :phase and extra_support = :extra
                order by (valid_from <= :day) desc, abs(valid_from - cast(:day as date)) limit 1""")
                .param("leerweg", leerweg)
                .param("phase", phase)
                .param("extra", extraSupport)
                .param("day", day)
                .query(GuidanceRule.class)
                .single();
    }

    /** What must stay of the guidance that was agreed. */
    Minimum minimum(Placement placement, StartTalk talk) {
        return of(placement, OpenGuidance.from(placement))
                .minimum(workingDays(placement, talk.countedFrom(), OpenGuidance.until(placement)));
    }

    /** The days at the company that are left from a day on. */
    static List<LocalDate> workingDays(Placement placement, LocalDate from, LocalDate until) {
        return VisitPlan.workingDays(from, until, placement.workingWeek().weekdays(placement.weekdays()));
    }
}
