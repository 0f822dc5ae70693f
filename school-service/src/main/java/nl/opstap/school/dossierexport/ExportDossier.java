package nl.opstap.school.dossierexport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.criteria.CriteriaScore;
import nl.opstap.school.criteria.Scores;
import nl.opstap.school.direction.DirectionDecisions;
import nl.opstap.school.dossierexport.DossierFile.Line;
import nl.opstap.school.reports.ReportContent;
import nl.opstap.school.reports.ReportKind;
import nl.opstap.school.reports.Reports;
import nl.opstap.school.stages.Stage;
import nl.opstap.school.stages.Stages;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what happened on all stages of a student, oldest first; that it left the building is recorded. */
@Service
class ExportDossier {
    private static final Map<ReportKind, String> REPORTS = Map.of(
            ReportKind.VISIT, "Verslag van een bezoek",
            ReportKind.INTERNAL_STAGE, "Verslag van de interne stage",
            ReportKind.STAGE, "Verslag van de stage");

    private final Dossiers dossiers;
    private final Stages stages;
    private final Reports reports;
    private final Scores scores;
    private final DirectionDecisions directions;
    private final JdbcClient database;
    private final Clock clock;

    ExportDossier(
            Dossiers dossiers,
            Stages stages,
            Reports reports,
            Scores scores,
            DirectionDecisions directions,
            JdbcClient database,
            Clock clock) {
        this.dossiers = dossiers;
        this.stages = stages;
        this.reports = reports;
        this.scores = scores;
        this.directions = directions;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    DossierFile handle(Actor actor, UUID studentId) {
        dossiers.export(actor, studentId, Right.SEE_SIGNALS, "REPORT");
        var today = LocalDate.now(clock);
        return database.sql("""
                select local_number, class_group, concat_ws(' ', given_name, infix, family_name) as name
                from student where id = ?""")
                .param(studentId)
                .query((row, number) -> new DossierFile(
                        row.getString("local_number"),
                        row.getString("name"),
                        row.getString("class_group"),
                        today,
                        lines(studentId)))
                .single();
    }

    private List<Line> lines(UUID studentId) {
        var all = new ArrayList<Line>();
        var known = stages.of(studentId);
        for (var stage : known) {
            if (stage.from() != null) {
                all.add(new Line(stage.from(), "Stage begint", stage.phase(), stage.companyName(), "", ""));
            }
        }
        for (var report : reports.of(studentId)) {
            all.add(new Line(
                    report.happenedOn(),
                    Objects.requireNonNull(REPORTS.get(report.kind())),
                    report.phase(),
                    company(known, report.placementId()),
                    report.authorName(),
                    text(report.content())));
        }
        for (var scored : scores.of(studentId)) {
            all.add(new Line(
                    scored.score().scoredOn(),
                    "Vijf criteria",
                    scored.phase(),
                    null,
                    scored.scoredByName(),
                    text(scored.score())));
        }
        for (var decision : directions.of(studentId)) {
            var with = Stream.concat(Stream.of(decision.mentorName()), decision.parents().stream())
                    .collect(Collectors.joining(", "));
            all.add(new Line(
                    decision.decidedOn(),
                    "Richtingsbesluit",
                    2,
                    null,
                    decision.decidedByName(),
                    "%s. Besloten met de leerling en %s. %s"
                            .formatted(decision.direction(), with, decision.motivation())));
        }
        all.sort(Comparator.comparing(Line::day));
        return all;
    }

    private static @Nullable String company(List<Stage> known, @Nullable UUID placementId) {
        return known.stream()
                .filter(stage -> stage.placementId().equals(placementId))
                .map(Stage::companyName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(ReportContent content) {
        return Stream.of(
                        part("", content.seen()),
                        part("Gaat goed: ", content.well()),
                        part("Heeft aandacht nodig: ", content.attention()),
                        part("Afgesproken: ", content.agreed()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String part(String label, @Nullable String text) {
        return text == null || text.isBlank() ? "" : label + text.strip();
    }

    private static String text(CriteriaScore score) {
        return "Op tijd %d, past zich aan %d, aanvaardt leiding %d, voert opdracht juist uit %d, regelmatig werk %d (van 4). %s"
                .formatted(
                        score.punctual(),
                        score.adapts(),
                        score.acceptsGuidance(),
                        score.carriesOut(),
                        score.regularWork(),
                        part("", score.remark()))
                .strip();
    }
}
