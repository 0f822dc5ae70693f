package nl.opstap.placement.placements;

import java.util.HashMap;
import java.util.Map;

/** The words of the goals every school starts with, by the codes of the school service (SCH-12). A school may add its own. */
public final class Goals {
    private static final Map<String, String> TEXTS = texts();

    private Goals() {}

    /** The words of a goal; a code of the school's own is shown as it is. */
    public static String text(String code) {
        return TEXTS.getOrDefault(code, code);
    }

    private static Map<String, String> texts() {
        var all = new HashMap<String, String>();
        all.put("ACCEPTS_LEADERSHIP", "Leiding accepteren in een werksituatie");
        all.put("OPEN_TO_ADVICE", "Openstaan voor advies");
        all.put("RESPONSIBILITY", "Verantwoordelijkheidsgevoel ontwikkelen");
        all.put("INITIATIVE", "Eigen, juiste initiatieven tonen");
        all.put("INDEPENDENCE", "Zo zelfstandig mogelijk werken");
        all.put("ACCURACY", "Zo nauwkeurig mogelijk werken");
        all.put("CONCENTRATION", "Zo geconcentreerd mogelijk werken");
        all.put("PERSEVERANCE", "Kunnen doorzetten");
        all.put("PACE", "In een redelijk tempo kunnen werken");
        all.put(
                "PUNCTUALITY",
                "Ervaren dat het binnen een bedrijf essentieel is op tijd te komen en zo min mogelijk te verzuimen");
        all.put("ATTITUDE_TO_COLLEAGUES", "De juiste houding bepalen ten aanzien van collega's");
        all.put("COMPLETES_TASKS", "Opdrachten kunnen vervullen en volbrengen");
        all.put("STANDS_UP_FOR_SELF", "Op een juiste wijze voor zichzelf kunnen opkomen");
        all.put("COOPERATION", "Leren samenwerken");
        all.put("KNOWS_OWN_ABILITIES", "Eigen mogelijkheden leren kennen");
        all.put("ASKS_PROPERLY", "Leren op een juiste manier iets te vragen");
        all.put("DISCUSSES_PROBLEMS", "Problemen leren bespreken");
        all.put("SOCIAL_SKILLS", "Sociaal vaardig zijn");
        return Map.copyOf(all);
    }
}
