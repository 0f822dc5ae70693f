package nl.opstap.placement.placements;

import java.util.LinkedHashMap;
import java.util.Map;

/** The learning goals a stage may have, with the words people read (SCH-12). A school may add codes of its own. */
public final class Goals {
    private static final Map<String, String> TEXTS = texts();

    private Goals() {}

    /** The words of a goal; a code of the school's own is shown as it is. */
    public static String text(String code) {
        return TEXTS.getOrDefault(code, code);
    }

    private static Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        all.put("ACCEPTS_GUIDANCE", "leiding accepteren in een werksituatie");
        all.put("OPEN_TO_ADVICE", "openstaan voor advies");
        all.put("RESPONSIBILITY", "verantwoordelijkheidsgevoel ontwikkelen");
        all.put("INITIATIVE", "eigen, juiste initiatieven tonen");
        all.put("INDEPENDENCE", "zo zelfstandig mogelijk werken");
        all.put("ACCURACY", "zo nauwkeurig mogelijk werken");
        all.put("CONCENTRATION", "zo geconcentreerd mogelijk werken");
        all.put("PERSEVERANCE", "doorzetten");
        all.put("PACE", "in een redelijk tempo werken");
        all.put("PUNCTUALITY", "op tijd komen en zo min mogelijk verzuimen");
        all.put("ATTITUDE_TO_COLLEAGUES", "de juiste houding hebben tegenover collega's");
        all.put("COMPLETES_TASKS", "opdrachten vervullen en afmaken");
        all.put("STANDS_UP_FOR_SELF", "op een juiste manier voor zichzelf opkomen");
        all.put("COOPERATION", "samenwerken");
        all.put("KNOWS_OWN_POSSIBILITIES", "eigen mogelijkheden kennen");
        all.put("ASKS_PROPERLY", "op een juiste manier iets vragen");
        all.put("DISCUSSES_PROBLEMS", "problemen bespreken");
        all.put("SOCIAL_SKILLS", "sociaal vaardig zijn");
        return Map.copyOf(all);
    }
}
