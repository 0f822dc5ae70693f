package nl.opstap.placement.stagereport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.attendance.AttendanceTotals;
import nl.opstap.placement.closing.ClosingResults;
import nl.opstap.placement.logbook.LogbookDays;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.DocumentPdf;
import nl.opstap.placement.signing.Paper;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the stagerapport as it is known now: goals with both judgements and the settled one, what was said in the
 * eindgesprek, attendance and logbook in numbers (PLA-62). Both judgements were on the table in the talk, so the student and
 * the parents read them too (PLA-66). What came of the talk about a job stands in it only when the student wants that, and
 * that the student wrote in the logbook is no parent's.
 */
@Service
class WriteStageReport {
    static final String TITLE = "Stagerapport";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final Map<Integer, String> SCORES = Map.of(1, "nog niet", 2, "begin", 3, "goed", 4, "heel goed");

    private final PlacementAccess access;
    private final HoldFinalTalk finalTalk;
    private final FinalTalks talks;
    private final Places places;
    private final SchoolPolicies policies;
    private final AttendanceTotals attendance;
    private final LogbookDays logbook;
    private final ClosingResults closing;
    private final DocumentPdf pdf;
    private final Clock clock;

    WriteStageReport(
            PlacementAccess access,
            HoldFinalTalk finalTalk,
            FinalTalks talks,
            Places places,
            SchoolPolicies policies,
            AttendanceTotals attendance,
            LogbookDays logbook,
            ClosingResults closing,
            DocumentPdf pdf,
            Clock clock) {
        this.access = access;
        this.finalTalk = finalTalk;
        this.talks = talks;
        this.places = places;
        this.policies = policies;
        this.attendance = attendance;
        this.logbook = logbook;
        this.closing = closing;
        this.pdf = pdf;
        this.clock = clock;
    }

    @Transactional
    byte[] handle(Actor actor, UUID placementId) {
        var opened = access.open(actor, placementId, AccessLog.Action.EXPORT, "STAGE_REPORT");
        if (opened.isShielded()) {
            throw Problem.forbidden("kept-by-student");
        }
        var talk = talks.of(placementId, opened.student().id()).orElseThrow(Problem::notFound);
        return pdf.render(TITLE, paper(opened, talk));
    }

    private Paper paper(Opened opened, FinalTalk talk) {
        var placement = opened.placement();
        var paper = new Paper().table(List.of("Over", "Dit is het"), about(opened));
        finalTalk
                .settled(placement.id())
                .ifPresent(settled -> paper.heading("Leerdoelen")
                        .table(
                                List.of("Leerdoel", "Bedrijf", "School", "Samen vastgesteld"),
                                HoldFinalTalk.goals(placement, settled, talk).stream()
                                        .map(goal -> List.of(
                                                goal.text(),
                                                score(goal.supervisor()),
                                                score(goal.school()),
                                                score(goal.settled())))
                                        .toList()));
        said(paper, placement, talk);
        numbers(paper, opened);
        if (talks.showsResult(placement.id())) {
            closing.of(placement)
                    .ifPresent(result -> paper.heading("Werk na de stage").paragraph(ClosingResults.dutch(result)));
        }
        return paper.paragraph("Gemaakt met Opstap op %s.".formatted(DAY.format(LocalDate.now(clock))));
    }

    private List<List<String>> about(Opened opened) {
        var placement = opened.placement();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Leerling", opened.student().displayName()));
        rows.add(List.of("School", policies.nameOn(LocalDate.now(clock))));
        var place = placement.placeId();
        if (place != null) {
            places.find(place)
                    .ifPresent(
                            found -> rows.add(List.of("Bedrijf", found.company().name() + ", " + found.title())));
        }
        var from = placement.from();
        var until = placement.until();
        if (from != null && until != null) {
            rows.add(List.of("Periode", DAY.format(from) + " tot en met " + DAY.format(until)));
        }
        var guide = opened.student().stagebegeleiderName();
        if (guide != null) {
            rows.add(List.of("Stagebegeleider", guide));
        }
        return rows;
    }

    private static void said(Paper paper, Placement placement, FinalTalk talk) {
        paper.heading("Eindgesprek")
                .paragraph("Het eindgesprek was op %s, met %s."
                        .formatted(
                                DAY.format(talk.day()),
                                talk.present().stream().map(Present::dutch).collect(Collectors.joining(", "))));
        var remarks = placement.goals().stream()
                .filter(talk.remarks()::containsKey)
                .map(goal -> List.of(Goals.text(goal), talk.remarks().getOrDefault(goal, "")))
                .toList();
        if (!remarks.isEmpty()) {
            paper.table(List.of("Leerdoel", "Wat is besproken"), remarks);
        }
        var next = talk.nextStep();
        if (next != null) {
            paper.paragraph("Hoe verder: " + next);
        }
    }

    private void numbers(Paper paper, Opened opened) {
        var placement = opened.placement();
        var days = attendance.of(placement, LocalDate.now(clock));
        paper.heading("Aanwezig zijn")
                .table(
                        List.of("Dagen", "Aantal"),
                        List.of(
                                List.of("Gepland", String.valueOf(days.planned())),
                                List.of("Aanwezig", String.valueOf(days.present())),
                                List.of("Ziek", String.valueOf(days.sick())),
                                List.of("Verlof", String.valueOf(days.leave())),
                                List.of("Zonder bericht weg", String.valueOf(days.unauthorised())),
                                List.of("Vrij", String.valueOf(days.holiday())),
                                List.of("Niet ingevuld", String.valueOf(days.unknown()))));
        if (opened.party() != Party.PARENT) {
            var moods = logbook.moods(placement.id());
            paper.heading("Logboek")
                    .table(
                            List.of("Dagen in het logboek", "Aantal"),
                            List.of(
                                    List.of("Geschreven", String.valueOf(logbook.count(placement.id()))),
                                    List.of("Ging goed", count(moods, "GOOD")),
                                    List.of("Ging wel", count(moods, "OKAY")),
                                    List.of("Was moeilijk", count(moods, "HARD"))));
        }
    }

    private static String count(Map<String, Integer> moods, String mood) {
        return String.valueOf(moods.getOrDefault(mood, 0));
    }

    private static String score(@Nullable Integer score) {
        return score == null ? "-" : SCORES.getOrDefault(score, "-");
    }
}
