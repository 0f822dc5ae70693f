package nl.opstap.placement.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.placement.links.LinkMail;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.students.Consents;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The student writes the info sheet; the stagebegeleider sends the company its view. */
@Service
class ShareWithCompany {
    private static final Duration VALID = Duration.ofDays(180);

    private final PlacementAccess access;
    private final Students students;
    private final Consents consents;
    private final InfoSheet sheet;
    private final LinkMail mail;
    private final AccessLog log;
    private final Clock clock;

    ShareWithCompany(
            PlacementAccess access,
            Students students,
            Consents consents,
            InfoSheet sheet,
            LinkMail mail,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.students = students;
        this.consents = consents;
        this.sheet = sheet;
        this.mail = mail;
        this.log = log;
        this.clock = clock;
    }

    record Item(String item, String label, String text, boolean shown) {}

    @Transactional
    List<Item> sheet(Actor actor) {
        var student = self(actor);
        log.record(student.id(), AccessLog.Action.READ, "INFO_SHEET", "STAGE");
        var written = sheet.of(student.id());
        var shown = consents.shownToCompany(student.id(), null, LocalDate.now(clock));
        return Stream.of(ConsentItem.CONTACT, ConsentItem.STRENGTHS)
                .map(item -> new Item(
                        item.name(),
                        SupportWords.item(item),
                        written.getOrDefault(item.name(), ""),
                        shown.contains(item.name())))
                .toList();
    }

    @Transactional
    void write(Actor actor, ConsentItem item, String text) {
        var student = self(actor);
        log.record(student.id(), AccessLog.Action.CHANGE, "INFO_SHEET", "STAGE");
        if (text.isBlank()) {
            sheet.remove(student.id(), item.name());
        } else {
            sheet.write(student.id(), item.name(), text.strip(), Instant.now(clock));
        }
    }

    @Transactional
    void send(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "COMPANY_VIEW");
        var placement = opened.placement();
        var name = placement.contactName();
        var address = placement.contactMail();
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        if (name == null || address == null) {
            throw Problem.conflict("contact-missing", Map.of());
        }
        mail.revoke(CompanyViewLink.PURPOSE, placementId);
        mail.send(CompanyViewLink.PURPOSE, placementId, name, address, VALID);
    }

    private Student self(Actor actor) {
        if (!actor.has("student")) {
            throw Problem.forbidden("student-only");
        }
        return students.withAccount(actor.id()).orElseThrow(Problem::notFound);
    }
}
