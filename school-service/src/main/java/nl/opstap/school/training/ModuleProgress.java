package nl.opstap.school.training;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** How far a student is in a module, as the mentor records it. */
public record ModuleProgress(
        @NotNull ModuleStatus status,
        @Nullable TestResult testResult,
        @Nullable LocalDate testedOn,
        @Nullable LocalDate closingTalkOn) {

    List<FieldError> violations(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (status == ModuleStatus.NOT_STARTED && (testResult != null || testedOn != null || closingTalkOn != null)) {
            errors.add(new FieldError("status", "Een module met een toets of gesprek is minstens bezig."));
        }
        if ((testResult == null) != (testedOn == null)) {
            errors.add(new FieldError("testedOn", "Vul de uitslag en de datum van de toets allebei in."));
        }
        if (testedOn != null && testedOn.isAfter(today)) {
            errors.add(new FieldError("testedOn", "De toets kan niet in de toekomst liggen."));
        }
        if (closingTalkOn != null && closingTalkOn.isAfter(today)) {
            errors.add(new FieldError("closingTalkOn", "Het gesprek kan niet in de toekomst liggen."));
        }
        return errors;
    }
}
