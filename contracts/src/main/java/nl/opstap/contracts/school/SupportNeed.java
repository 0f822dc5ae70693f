package nl.opstap.contracts.school;

/**
 * What a workplace must do for somebody, never why: the one list for what a student needs and what a place can meet
 * (COM-21). Events carry the names as text, so that a list may grow without a break.
 */
public enum SupportNeed {
    /** Prikkelarm. */
    LOW_STIMULI,
    /** Vaste begeleider. */
    FIXED_SUPERVISOR,
    /** Korte instructies. */
    SHORT_INSTRUCTIONS,
    /** Rolstoeltoegankelijk. */
    WHEELCHAIR_ACCESS,
    /** Aangepaste tijden. */
    ADAPTED_HOURS,
    /** Een-op-een start. */
    ONE_TO_ONE_START,
    /** Vaste structuur en volgorde van het werk. */
    FIXED_ROUTINE,
    /** Uitleg met plaatjes of voordoen. */
    VISUAL_INSTRUCTIONS,
    /** Extra of vaste pauzes. */
    EXTRA_BREAKS,
    /** Geen klantcontact. */
    NO_CUSTOMER_CONTACT,
    /** Licht lichamelijk werk. */
    LIGHT_PHYSICAL_WORK
}
