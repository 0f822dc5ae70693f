package nl.opstap.placement.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.opstap.placement.links.LinkAct;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Fact;
import nl.opstap.placement.links.LinkPage.Guide;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/**
 * What the company reads of a sick report: who, and which days. Not what the student has, and of a parent neither name nor
 * address: a company that wants to know more asks the stagebegeleider.
 */
@Component
class SickReportLink implements LinkPurpose {
    static final String PURPOSE = "SICK_REPORT";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.forLanguageTag("nl"));

    private final Attendance attendance;
    private final Placements placements;
    private final Students students;
    private final SchoolPolicies policies;
    private final AccessLog log;
    private final Clock clock;

    SickReportLink(
            Attendance attendance,
            Placements placements,
            Students students,
            SchoolPolicies policies,
            AccessLog log,
            Clock clock) {
        this.attendance = attendance;
        this.placements = placements;
        this.students = students;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public LinkPage show(Grant grant) {
        var report = attendance.find(grant.subject()).orElseThrow(Problem::notFound);
        var placement = placements.find(report.placementId()).orElseThrow(Problem::notFound);
        var student = students.find(placement.studentId()).orElseThrow(Problem::notFound);
        log.recordByLink(student.id(), AccessLog.Action.READ, "SICK_REPORT", "STAGE", grant.holder(), "company");
        var guide = student.stagebegeleiderName();
        return new LinkPage(
                grant.purpose(),
                grant.holder(),
                policies.nameOn(LocalDate.now(clock)),
                student.displayName(),
                facts(report),
                List.of(),
                null,
                List.of(),
                guide == null ? null : new Guide(guide, student.stagebegeleiderPhone()));
    }

    @Override
    public void act(Grant grant, LinkAct act) {
        attendance.notice(grant.subject(), Instant.now(clock));
    }

    /** Noticing it twice is noticing it once, and the days can be read again. */
    @Override
    public boolean isUsedUp() {
        return false;
    }

    private static List<Fact> facts(SickReport report) {
        var facts = new ArrayList<Fact>();
        if (report.isWithdrawn()) {
            facts.add(new Fact("Ziekmelding", "Ingetrokken: de stagiair komt wel"));
        }
        facts.add(new Fact(report.isWithdrawn() ? "Ging over" : "Ziek gemeld voor", Days.words(report.days())));
        facts.add(new Fact("Gemeld door", reporter(report.byRole())));
        facts.add(new Fact("Gemeld op", MOMENT.format(report.at().atZone(HERE))));
        return facts;
    }

    private static String reporter(String role) {
        return switch (role) {
            case "parent" -> "Ouder of verzorger";
            case "student" -> "De stagiair zelf";
            default -> "School";
        };
    }
}
