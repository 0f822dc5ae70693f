package nl.opstap.placement.placements;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.opstap.placement.hours.Breach;
import nl.opstap.placement.hours.WorkingWeek;

/** Whether the week of a placement is what the law allows on its first day, at the age the student has then (PLA-12). */
final class HourRules {
    private HourRules() {}

    static Optional<Blocker> check(Situation situation) {
        var week = situation.placement().workingWeek();
        if (week.days().isEmpty()) {
            return Optional.of(new Blocker(
                    "HOURS_MISSING",
                    "De werktijden zijn nog niet afgesproken.",
                    "Vul in hoe laat het werk begint en ophoudt, en hoe lang de pauze is."));
        }
        return breaches(situation, week).stream()
                .findFirst()
                .map(breach -> new Blocker("HOURS_NOT_ALLOWED", breach.reason(), breach.wayOut()));
    }

    /** Nobody may work who is too young for any rule; {@link DayRules} says so where the stage begins. */
    static List<Breach> breaches(Situation situation, WorkingWeek week) {
        var placement = situation.placement();
        var from = placement.from();
        var until = placement.until();
        if (situation.workingTimes() == null || from == null || until == null) {
            return List.of();
        }
        var weeks = ChronoUnit.WEEKS.between(from, until.plusDays(1));
        return week.breaches(placement.weekdays(), weeks, situation.workingTimes());
    }
}
