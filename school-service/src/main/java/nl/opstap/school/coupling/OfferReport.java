package nl.opstap.school.coupling;

import nl.opstap.school.reports.ReportWritten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report on its way in the transaction that writes it, whether or not the other side can be reached. */
@Component
class OfferReport {
    private final Couplings couplings;
    private final LvsMessages messages;

    OfferReport(Couplings couplings, LvsMessages messages) {
        this.couplings = couplings;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(ReportWritten written) {
        if (couplings.current().isPresent()) {
            messages.add(written.studentId(), written.reportId());
        }
    }
}
