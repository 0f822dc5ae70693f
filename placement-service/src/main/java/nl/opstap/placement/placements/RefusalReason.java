package nl.opstap.placement.placements;

/** Why a company says no, in the words of the field (PLA-27). */
public enum RefusalReason {
    NO_CAPACITY,
    NO_SUPERVISOR,
    OTHER_WORK_OR_SEASON,
    SAFETY,
    TRAVEL,
    NO_KLIK,
    /** Only with an explanation. */
    OTHER
}
