package nl.opstap.placement.guidance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An interim evaluation says of every subject how it goes, and of a red one what is the matter (PLA-53). */
final class InterimEvaluation {
    private InterimEvaluation() {}

    /** One subject as it was judged. */
    record Judged(
            SignalSubject subject,
            SignalLevel level,
            @Nullable String remark) {
        boolean hasRemark() {
            return remark != null && !remark.isBlank();
        }
    }

    /** What is wrong with the signals of a moment of this kind; every field by its name. */
    static List<FieldError> refuse(MomentKind kind, List<Judged> signals) {
        if (kind != MomentKind.INTERIM_EVALUATION) {
            return signals.isEmpty()
                    ? List.of()
                    : List.of(new FieldError("signals", "Signalen horen bij een tussentijdse evaluatie."));
        }
        var errors = new ArrayList<FieldError>();
        var missing = EnumSet.allOf(SignalSubject.class);
        for (var index = 0; index < signals.size(); index++) {
            var signal = signals.get(index);
            if (!missing.remove(signal.subject())) {
                errors.add(new FieldError("signals[%d].subject".formatted(index), "Dit onderwerp staat er twee keer."));
            }
            if (signal.level() == SignalLevel.RED && !signal.hasRemark()) {
                errors.add(new FieldError(
                        "signals[%d].remark".formatted(index),
                        "Rood vraagt actie. Schrijf in een paar woorden op wat er aan de hand is."));
            }
        }
        if (!missing.isEmpty()) {
            errors.add(new FieldError(
                    "signals",
                    "Zeg ook hoe het gaat met %s."
                            .formatted(missing.stream().map(SignalSubject::text).collect(Collectors.joining(", ")))));
        }
        return errors;
    }
}
