package nl.opstap.placement.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.placement.klapper.SharedChapters;
import nl.opstap.placement.links.LinkPage.Shared;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Needs;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.students.Consents;
import nl.opstap.placement.students.Student;
import org.springframework.stereotype.Component;

/**
 * What a company may know of a student: the items under a consent that holds at this very moment, and what the student added
 * from the klapper.
 */
@Component
public class SharedWithCompany {
    private final Consents consents;
    private final InfoSheet sheet;
    private final Needs needs;
    private final SharedChapters chapters;
    private final Clock clock;

    SharedWithCompany(Consents consents, InfoSheet sheet, Needs needs, SharedChapters chapters, Clock clock) {
        this.consents = consents;
        this.sheet = sheet;
        this.needs = needs;
        this.chapters = chapters;
        this.clock = clock;
    }

    public List<Shared> of(Placement placement, Student student) {
        var today = LocalDate.now(clock);
        var granted = consents.shownToCompany(student.id(), placement.companyId(), today);
        var written = sheet.of(student.id());
        var shared = new ArrayList<Shared>();
        for (var item : ConsentItem.values()) {
            if (!granted.contains(item.name())) {
                continue;
            }
            var text = switch (item) {
                case GOALS -> placement.goals().stream().map(Goals::text).collect(Collectors.joining("; "));
                case SUPPORT_NEEDS ->
                    needs.of(placement).stream().map(SupportWords::text).collect(Collectors.joining("; "));
                // Assessments and the plan after school never reach a company by this road (SCH-42).
                case ASSESSMENTS, PLAN -> "";
                case CONTACT, STRENGTHS -> written.getOrDefault(item.name(), "");
            };
            if (!text.isBlank()) {
                shared.add(new Shared(item.name(), SupportWords.item(item), text, null));
            }
        }
        // Nothing of earlier stages but what the student added from the klapper (SCH-42).
        chapters.shownTo(placement.id())
                .forEach(part -> shared.add(
                        new Shared("KLAPPER_" + part.part().name(), part.label(), part.text(), part.school())));
        return shared;
    }
}
