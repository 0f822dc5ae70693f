package nl.opstap.placement.sharing;

import nl.opstap.contracts.school.ConsentItem;

/** Words for a company: what it can do, never why. */
final class SupportWords {
    private SupportWords() {}

    static String item(ConsentItem item) {
        return switch (item) {
            case CONTACT -> "Zo bereik je mij";
            case STRENGTHS -> "Hier ben ik goed in";
            case GOALS -> "Dit wil ik leren";
            case SUPPORT_NEEDS -> "Dit helpt mij op het werk";
            case ASSESSMENTS -> "Eerdere beoordelingen";
            case PLAN -> "Mijn plan";
        };
    }

    static String text(String need) {
        return switch (need) {
            case "LOW_STIMULI" -> "een rustige plek";
            case "FIXED_SUPERVISOR" -> "een vaste begeleider";
            case "SHORT_INSTRUCTIONS" -> "korte instructies";
            case "WHEELCHAIR_ACCESS" -> "een werkplek die toegankelijk is met een rolstoel";
            case "ADAPTED_HOURS" -> "aangepaste tijden";
            case "ONE_TO_ONE_START" -> "een start met een-op-een begeleiding";
            case "FIXED_ROUTINE" -> "een vaste volgorde van het werk";
            case "VISUAL_INSTRUCTIONS" -> "voordoen of uitleg met plaatjes";
            case "EXTRA_BREAKS" -> "extra pauzes";
            case "NO_CUSTOMER_CONTACT" -> "werk zonder klanten";
            case "LIGHT_PHYSICAL_WORK" -> "licht lichamelijk werk";
            default -> need;
        };
    }
}
