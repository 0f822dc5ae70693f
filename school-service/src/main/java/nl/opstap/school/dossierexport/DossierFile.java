package nl.opstap.school.dossierexport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of one student in one line of time.
 *
 * @param localNumber the number the school itself uses, by which its LVS knows the student
 */
record DossierFile(String localNumber, String name, String classGroup, LocalDate madeOn, List<Line> lines) {

    /** One thing that happened. */
    record Line(
            LocalDate day, String what, int phase, @Nullable String company, String by, String text) {}
}
