package nl.opstap.placement.klapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.opstap.placement.assessment.Judgements;
import nl.opstap.placement.assessment.Judgements.Judgement;
import nl.opstap.placement.klapper.Klapper.Chapter;
import nl.opstap.placement.klapper.Klapper.GoalScore;
import nl.opstap.placement.klapper.Klapper.Moment;
import nl.opstap.placement.klapper.Klapper.Present;
import nl.opstap.placement.logbook.LogbookDays;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.Signing;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the whole klapper: to the student, to a parent, and to who guides the student at school (SCH-40). */
@Service
class ShowKlapper {
    private static final Set<PlacementState> WITH_A_COMPANY = Set.of(
            PlacementState.ACQUAINTANCE,
            PlacementState.AGREED,
            PlacementState.CONTRACT,
            PlacementState.RUNNING,
            PlacementState.CLOSING);

    private final Students students;
    private final Placements placements;
    private final Places places;
    private final LogbookDays logbook;
    private final Judgements judgements;
    private final Signing signing;
    private final Shares shares;
    private final AccessLog log;
    private final Clock clock;

    ShowKlapper(
            Students students,
            Placements placements,
            Places places,
            LogbookDays logbook,
            Judgements judgements,
            Signing signing,
            Shares shares,
            AccessLog log,
            Clock clock) {
        this.students = students;
        this.placements = placements;
        this.places = places;
        this.logbook = logbook;
        this.judgements = judgements;
        this.signing = signing;
        this.shares = shares;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Klapper to(Actor actor, UUID studentId) {
        var student = students.find(studentId).orElseThrow(Problem::notFound);
        var party = PlacementAccess.party(actor, student, null).orElseThrow(Problem::notFound);
        log.record(studentId, AccessLog.Action.READ, "KLAPPER", "STAGE");
        var all = placements.ofStudent(studentId);
        var present = present(all);
        var shown = present == null ? Map.<UUID, Set<KlapperPart>>of() : shares.byChapter(present.placementId());
        return new Klapper(
                student.stagebegeleiderName(),
                present,
                decides(student, party, LocalDate.now(clock)),
                all.stream()
                        .map(placement -> chapter(placement, party, shown.getOrDefault(placement.id(), Set.of())))
                        .toList());
    }

    /** From 16 the student alone decides what a company sees; before that a parent does (SCH-05). */
    static boolean decides(Student student, Party party, LocalDate today) {
        return party == (student.ageOn(today) >= 16 ? Party.STUDENT : Party.PARENT);
    }

    private @Nullable Present present(List<Placement> all) {
        return all.stream()
                .filter(placement -> WITH_A_COMPANY.contains(placement.state()))
                .findFirst()
                .map(placement -> new Present(placement.id(), company(placement)))
                .orElse(null);
    }

    private Chapter chapter(Placement placement, Party party, Set<KlapperPart> shown) {
        return new Chapter(
                placement.id(),
                placement.phase(),
                placement.state(),
                placement.placeId() == null ? null : company(placement),
                placement.from(),
                placement.until(),
                placement.goals().stream().map(Goals::text).toList(),
                logbook.count(placement.id()),
                judgements.of(placement.id()).stream()
                        .map(judgement -> moment(judgement, party.isStaff()))
                        .toList(),
                signing.valid(placement.id(), Document.Kind.CERTIFICATE)
                        .map(Document::isComplete)
                        .orElse(false),
                shown);
    }

    /** What was settled is the student's; what each gave apart is for those who guide, and only once both gave. */
    private static Moment moment(Judgement judgement, boolean apart) {
        var both = apart
                && !judgement.supervisor().isEmpty()
                && !judgement.school().isEmpty();
        var goals = new TreeSet<>(judgement.settled().keySet());
        if (both) {
            goals.addAll(judgement.supervisor().keySet());
        }
        var scores = new ArrayList<GoalScore>();
        for (var goal : goals) {
            scores.add(new GoalScore(
                    Goals.text(goal),
                    both ? judgement.supervisor().get(goal) : null,
                    both ? judgement.school().get(goal) : null,
                    judgement.settled().get(goal)));
        }
        return new Moment(judgement.moment(), judgement.openedAt(), judgement.settledAt(), scores);
    }

    private String company(Placement placement) {
        var id = placement.placeId();
        return id == null
                ? "het bedrijf"
                : places.find(id).map(place -> place.company().name()).orElse("het bedrijf");
    }
}
