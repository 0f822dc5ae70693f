package nl.opstap.school.rights;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.stages.Stages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A named person decides about an erasure, never the one who asked; a refusal says why. */
@Service
class DecideErasure {
    private final RightsRequests requests;
    private final Stages stages;
    private final ErasureBar bar;
    private final Answers answers;
    private final Outbox outbox;
    private final Clock clock;

    DecideErasure(RightsRequests requests, Stages stages, ErasureBar bar, Answers answers, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.stages = stages;
        this.bar = bar;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID requestId, boolean approved, @Nullable String reason) {
        if (!actor.hasAny("privacy-officer", "teamleider")) {
            throw Problem.notFound();
        }
        var request = requests.findById(requestId)
                .filter(found -> found.kind() == Kind.ERASURE)
                .orElseThrow(Problem::notFound);
        if (approved) {
            request.approve(actor, bar.holds(request.studentId()), stages.runs(request.studentId()), clock.instant());
            answers.expect(requestId);
            outbox.publish(new ErasureRequested(requestId, request.studentId()));
        } else if (reason == null || reason.isBlank()) {
            throw Problem.invalid(List.of(new FieldError("reason", "Schrijf op waarom het niet kan.")));
        } else {
            request.refuse(actor, reason.strip(), clock.instant());
        }
        requests.saveAndFlush(request);
    }
}
