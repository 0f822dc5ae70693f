package nl.opstap.school.rights;

import java.time.Clock;
import nl.opstap.contracts.rights.DossierPart;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what a service handed over, sealed as it came, until the last one has answered. */
@Component
class CollectDossier implements EventHandler<DossierPart> {
    private final RightsRequests requests;
    private final Answers answers;
    private final Clock clock;

    CollectDossier(RightsRequests requests, Answers answers, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Class<DossierPart> event() {
        return DossierPart.class;
    }

    @Override
    public void apply(DossierPart part, Envelope envelope) {
        requests.findById(part.requestId())
                .filter(RightsRequest::collects)
                .ifPresent(request -> keep(request, part, envelope));
    }

    private void keep(RightsRequest request, DossierPart part, Envelope envelope) {
        answers.part(request.id(), Answers.service(envelope.source()), part.part(), part.parts(), part.sealed());
        if (answers.awaited(request.id()).isEmpty()) {
            request.finish(clock.instant());
            requests.saveAndFlush(request);
        }
    }
}
