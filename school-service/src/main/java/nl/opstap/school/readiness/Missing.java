package nl.opstap.school.readiness;

import java.util.ArrayList;
import java.util.List;
import nl.opstap.contracts.school.Readiness;

/** What a student has to have before anybody can decide that he or she is ready. */
enum Missing {
    AANMELDING("de aanmelding door de mentor"),
    TRAINING("een begonnen module van de training"),
    INTAKE("het intakegesprek met de stagebegeleider");

    private final String words;

    Missing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static List<Missing> of(Readiness reached) {
        var missing = new ArrayList<Missing>();
        if (!reached.registered()) {
            missing.add(AANMELDING);
        }
        if (!reached.trainingStarted()) {
            missing.add(TRAINING);
        }
        if (!reached.intakeHeld()) {
            missing.add(INTAKE);
        }
        return missing;
    }
}
