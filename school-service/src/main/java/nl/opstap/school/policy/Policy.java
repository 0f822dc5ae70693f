package nl.opstap.school.policy;

import java.util.ArrayList;
import java.util.List;
import nl.opstap.contracts.school.PhaseRule;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The stagebeleid of a tenant (SCH-63).
 *
 * @param tracks the tracks a student of this school can follow
 * @param maxDays the most days a week any phase may have; the law's limit for the kind of school, not the school's choice
 * @param nazorgMonths when to look how it goes, in months after leaving or starting work
 * @param reportWithinDays within how many days after a visit its report has to be there
 * @param routeMonthsBefore how long before leaving the Transitieroute starts
 */
public record Policy(
        List<String> tracks,
        Training training,
        List<PhaseRule> phases,
        int maxDays,
        List<Integer> nazorgMonths,
        int routeMonthsBefore,
        int routeMonthsAfter,
        int contractCopies,
        @Nullable Integer reportWithinDays) {

    /** Within how many days after a visit its report has to be there, where the school says nothing else. */
    public static final int REPORT_DAYS = 5;

    /** The training that has to be begun before an external stage. */
    public record Training(String name, List<String> modules) {}

    /** {@link #reportWithinDays}, or what is usual; older versions say nothing of it. */
    public int reportDays() {
        return reportWithinDays == null ? REPORT_DAYS : reportWithinDays;
    }

    /** What has to change before this can be a policy. */
    List<FieldError> violations() {
        var errors = new ArrayList<FieldError>();
        if (!phases.stream().map(PhaseRule::phase).toList().equals(List.of(1, 2, 3, 4))) {
            errors.add(new FieldError("phases", "Vul de fasen 1 tot en met 4 in, elk één keer."));
        }
        for (var rule : phases) {
            var field = "phases[%d]".formatted(rule.phase());
            if (rule.minDays() < 1 || rule.minDays() > rule.maxDays()) {
                errors.add(new FieldError(field, "Het minimum aantal dagen ligt tussen 1 en het maximum."));
            }
            if (rule.maxDays() > maxDays) {
                errors.add(new FieldError(field, "Meer dan %d dagen per week mag niet.".formatted(maxDays)));
            }
            var start = rule.startMaxDays();
            if (start != null && (start < rule.minDays() || start > rule.maxDays())) {
                errors.add(new FieldError(field, "Het aantal dagen bij de start ligt tussen minimum en maximum."));
            }
        }
        if (nazorgMonths.isEmpty() || !ascending(nazorgMonths)) {
            errors.add(new FieldError("nazorgMonths", "Noem de maanden van klein naar groot, minstens één."));
        }
        if (routeMonthsBefore < 1 || routeMonthsAfter < 0) {
            errors.add(new FieldError("routeMonthsBefore", "De route start minstens een maand voor het verlaten."));
        }
        if (reportDays() < 1 || reportDays() > 30) {
            errors.add(new FieldError("reportWithinDays", "Een verslag komt binnen 1 tot 30 dagen."));
        }
        return errors;
    }

    private static boolean ascending(List<Integer> months) {
        for (var i = 0; i < months.size(); i++) {
            if (months.get(i) <= (i == 0 ? 0 : months.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
