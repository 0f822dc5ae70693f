package nl.opstap.school.rights;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.school.stages.Stages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An erasure that a term decided and no person: it goes the same way through all services and leaves the same receipts. */
@Service
public class EraseByTerm {
    private final RightsRequests requests;
    private final Stages stages;
    private final Answers answers;
    private final ErasureBar bar;
    private final Outbox outbox;
    private final Clock clock;

    EraseByTerm(RightsRequests requests, Stages stages, Answers answers, ErasureBar bar, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.stages = stages;
        this.answers = answers;
        this.bar = bar;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The request, or nothing when the student is held, is on a stage, or waits for somebody's decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> handle(UUID studentId) {
        if (bar.holds(studentId)
                || stages.runs(studentId)
                || requests.existsByStudentIdAndKindAndStateIn(
                        studentId, Kind.ERASURE, List.of(RequestState.ASKED, RequestState.COLLECTING))) {
            return Optional.empty();
        }
        var id = Ids.next();
        requests.saveAndFlush(RightsRequest.byTerm(id, studentId, clock.instant()));
        answers.expect(id);
        outbox.publish(new ErasureRequested(id, studentId));
        return Optional.of(id);
    }

    /** Whether an erasure of the student has begun; it cannot be stopped any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasBegun(UUID studentId) {
        return requests.existsByStudentIdAndKindAndStateIn(studentId, Kind.ERASURE, List.of(RequestState.COLLECTING));
    }
}
