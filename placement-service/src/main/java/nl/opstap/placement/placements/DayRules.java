package nl.opstap.placement.placements;

import java.util.Optional;
import nl.opstap.placement.students.PhaseLimit;
import org.jspecify.annotations.Nullable;

/** How many days a week a phase allows, and from which age (PLA-01, PLA-02). */
final class DayRules {
    private DayRules() {}

    static Optional<Blocker> check(Situation situation) {
        var start = situation.placement().from();
        var age = situation.student().ageOn(start == null ? situation.today() : start);
        return check(
                situation.placement().phase(), situation.placement().weekdays().size(), age, situation.limit());
    }

    static Optional<Blocker> check(int phase, int days, int age, @Nullable PhaseLimit limit) {
        if (limit == null) {
            return blocked(
                    "PHASE_NOT_ALLOWED",
                    "Fase %d bestaat niet voor deze school.".formatted(phase),
                    "Kies een andere fase.");
        }
        if (age < limit.minAge()) {
            return blocked(
                    "TOO_YOUNG",
                    "Stage mag vanaf %d jaar; de leerling is dan %d.".formatted(limit.minAge(), age),
                    "Kies een latere begindatum of een interne stage.");
        }
        if (days < limit.minDays() || days > limit.maxDaysAtStart()) {
            return blocked(
                    "DAYS_NOT_ALLOWED",
                    "%d %s per week past niet bij fase %d: %s."
                            .formatted(days, days == 1 ? "dag" : "dagen", phase, limit.source()),
                    limit.minDays() == limit.maxDaysAtStart()
                            ? "Kies %d dagen.".formatted(limit.minDays())
                            : "Kies %d tot %d dagen.".formatted(limit.minDays(), limit.maxDaysAtStart()));
        }
        return Optional.empty();
    }

    private static Optional<Blocker> blocked(String code, String reason, String wayOut) {
        return Optional.of(new Blocker(code, reason, wayOut));
    }
}
