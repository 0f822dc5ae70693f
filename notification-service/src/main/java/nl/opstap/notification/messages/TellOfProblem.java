package nl.opstap.notification.messages;

import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.placement.ProblemChanged;
import nl.opstap.notification.people.Circles;
import nl.opstap.notification.people.PlacementGuides;
import nl.opstap.notification.people.PlacementGuides.Guide;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A problem is told to stagebegeleider and mentor (NOT-06), a calamity to the teamleider as well (PLA-71). Parents are told
 * by the school, and when the stage is broken off.
 */
@Component
class TellOfProblem implements EventHandler<ProblemChanged> {
    private final Circles circles;
    private final PlacementGuides guides;
    private final Tell tell;

    TellOfProblem(Circles circles, PlacementGuides guides, Tell tell) {
        this.circles = circles;
        this.guides = guides;
        this.tell = tell;
    }

    @Override
    public Class<ProblemChanged> event() {
        return ProblemChanged.class;
    }

    @Override
    public void apply(ProblemChanged problem, Envelope envelope) {
        circles.around(problem.studentId())
                .ifPresent(circle -> tell(
                        problem,
                        kind(problem.what()),
                        guides.of(problem.placementId()).map(Guide::account).orElse(null),
                        circle.mentor()));
    }

    private void tell(ProblemChanged problem, MessageKind kind, @Nullable UUID guide, @Nullable UUID mentor) {
        var path = "/plaatsingen/" + problem.placementId();
        Stream.of(guide, mentor)
                .filter(account -> account != null && !account.equals(problem.byAccount()))
                .distinct()
                .forEach(account -> tell.person(account, kind, problem.studentId(), path));
        if (kind == MessageKind.CALAMITY) {
            tell.roleAt(TenantScope.required().id(), "teamleider", kind, path);
        }
    }

    private static MessageKind kind(String what) {
        return switch (what) {
            case ProblemChanged.OPENED -> MessageKind.PROBLEM_OPENED;
            case ProblemChanged.STEP -> MessageKind.PROBLEM_STEP;
            case ProblemChanged.SOLVED -> MessageKind.PROBLEM_SOLVED;
            case ProblemChanged.CALAMITY -> MessageKind.CALAMITY;
            default -> throw new IllegalArgumentException("A problem that went in a way we do not know: " + what);
        };
    }
}
