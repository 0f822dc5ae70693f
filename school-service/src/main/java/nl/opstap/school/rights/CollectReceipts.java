package nl.opstap.school.rights;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasureDone;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.rights.PersonalRecords;
import org.springframework.stereotype.Component;

/**
 * Keeps the receipts. This service erases last, when all others have answered: until then it knows whose request it is,
 * and a service that was down finds the student where it looks.
 */
@Component
class CollectReceipts implements EventHandler<ErasureDone> {
    private final RightsRequests requests;
    private final Answers answers;
    private final PersonalRecords records;
    private final Clock clock;

    CollectReceipts(RightsRequests requests, Answers answers, PersonalRecords records, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Class<ErasureDone> event() {
        return ErasureDone.class;
    }

    @Override
    public void apply(ErasureDone done, Envelope envelope) {
        requests.findById(done.requestId())
                .filter(RightsRequest::collects)
                .ifPresent(request -> keep(request, done, Answers.service(envelope.source())));
    }

    private void keep(RightsRequest request, ErasureDone done, String service) {
        answers.receipt(request.id(), service, done.tables());
        if (answers.awaited(request.id()).equals(List.of(answers.here()))) {
            request.finish(clock.instant());
            requests.saveAndFlush(request);
            eraseHere(request.id(), request.studentId());
        }
    }

    private void eraseHere(UUID request, UUID student) {
        answers.receipt(request, answers.here(), records.erase(student));
    }
}
