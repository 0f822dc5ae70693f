package nl.opstap.transition.handovers;

import java.util.UUID;

/** What came of an attempt to offer or answer a handover. */
sealed interface HandoverOutcome {
    record Done(Handover handover) implements HandoverOutcome {}

    /** There is an open offer already; it has to be answered or withdrawn first. */
    record AlreadyOffered(UUID handoverId) implements HandoverOutcome {}

    /** The receiver is no municipality or partner of this region. */
    record UnknownReceiver() implements HandoverOutcome {}

    /** Only the responsible person, or the teamleider, may pass a route on. */
    record NotResponsible(String responsibleName) implements HandoverOutcome {}

    /** It was answered or withdrawn before. */
    record AlreadyAnswered(String status) implements HandoverOutcome {}
}
