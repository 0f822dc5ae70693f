package nl.opstap.placement.placements;

import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** No company says no without a reason (PLA-27). */
@Component
class Refusals {
    private final ApplicationEventPublisher inside;

    Refusals(ApplicationEventPublisher inside) {
        this.inside = inside;
    }

    void require(Placement placement, @Nullable Refusal refusal, Acting by) {
        if (refusal == null) {
            throw invalid("refusal.reason", "Kies waarom het bedrijf nee zegt.");
        }
        if (refusal.reason() == RefusalReason.OTHER && !refusal.isExplained()) {
            throw invalid("refusal.explanation", "Schrijf kort op wat het bedrijf zei.");
        }
        inside.publishEvent(new CompanyRefused(placement, refusal, by));
    }

    /** Where the company has not said no. */
    static void refuseAny(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw invalid("refusal", "Een reden van het bedrijf hoort alleen bij een nee van het bedrijf.");
        }
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
