package nl.opstap.placement.closing;

import java.util.Optional;
import nl.opstap.placement.placements.Placement;
import org.springframework.stereotype.Component;

/** What came of the talk about a job, for other features; what was said they ask of nobody. */
@Component
public class ClosingResults {
    private final ClosingTalks talks;

    ClosingResults(ClosingTalks talks) {
        this.talks = talks;
    }

    public Optional<Result> of(Placement placement) {
        return talks.of(placement.id(), placement.studentId()).map(ClosingTalk::result);
    }

    /** As people say it. */
    public static String dutch(Result result) {
        return switch (result) {
            case JOB_OFFERED -> "Het bedrijf biedt een baan aan.";
            case MAYBE_LATER -> "Er komt later misschien een baan bij het bedrijf.";
            case INTRODUCTION -> "Het bedrijf geeft een introductie bij een ander bedrijf.";
            case NONE -> "Bij dit bedrijf is geen baan.";
        };
    }
}
