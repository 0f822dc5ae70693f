package nl.opstap.school.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param contacts who may turn to whom; absent in older versions
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
        @Nullable Integer reportWithinDays,
        @Nullable List<ContactRule> contacts) {

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
                errors.add(new FieldError(
                        field,
                        "Fase %d: het minimum aantal dagen ligt tussen 1 en het maximum.".formatted(rule.phase())));
            }
            if (rule.maxDays() > maxDays) {
                errors.add(new FieldError(
                        field, "Fase %d: meer dan %d dagen per week mag niet.".formatted(rule.phase(), maxDays)));
            }
            var start = rule.startMaxDays();
            if (start != null && (start < rule.minDays() || start > rule.maxDays())) {
                errors.add(new FieldError(
                        field,
                        "Fase %d: het aantal dagen bij de start ligt tussen minimum en maximum."
                                .formatted(rule.phase())));
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
        if (!tracks.isEmpty()
                && (training.name().isBlank() || training.modules().isEmpty())) {
            errors.add(new FieldError("training", "Noem de training en minstens één module."));
        }
        errors.addAll(contactViolations());
        return errors;
    }

    /** What the stagebeleid leaves no school to decide: parents reach the company through the stagebegeleider only. */
    private List<FieldError> contactViolations() {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<List<ContactParty>>();
        for (var rule : contacts == null ? List.<ContactRule>of() : contacts) {
            if (!seen.add(List.of(rule.from(), rule.to()))) {
                errors.add(new FieldError("contacts", "Een regel van de contactmatrix staat er twee keer in."));
            }
            var betweenParentAndCompany =
                    Set.of(rule.from(), rule.to()).equals(Set.of(ContactParty.PARENT, ContactParty.COMPANY));
            if (betweenParentAndCompany && rule.way() == ContactWay.DIRECT) {
                errors.add(new FieldError(
                        "contacts",
                        "Ouders en bedrijf hebben alleen contact via de stagebegeleider, behalve bij ziekte."));
            }
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
