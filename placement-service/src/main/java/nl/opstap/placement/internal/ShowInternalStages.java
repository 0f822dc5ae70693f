package nl.opstap.placement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.placement.internal.InternalStageController.InternalStageLine;
import nl.opstap.placement.internal.InternalStageController.InternalStageView;
import nl.opstap.placement.internal.InternalStageController.InternalStepView;
import nl.opstap.placement.internal.InternalStageController.InternalTaskView;
import nl.opstap.placement.internal.InternalStages.Example;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows internal stages to who has to do with the student, and to nobody else. */
@Service
class ShowInternalStages {
    private static final String ITEM = "INTERNAL_STAGE";
    private static final String PURPOSE = "STAGE";

    private final InternalStages stages;
    private final Students students;
    private final AccessLog log;
    private final Vault vault;

    ShowInternalStages(InternalStages stages, Students students, AccessLog log, Vault vault) {
        this.stages = stages;
        this.students = students;
        this.log = log;
        this.vault = vault;
    }

    /** Who may start, fill and close an internal stage. */
    static boolean mayGuide(Actor actor) {
        return actor.hasAny("internal-stagebegeleider", "stagebegeleider", "teamleider");
    }

    static void requireSees(Actor actor, Student student) {
        if (!sees(actor, student)) {
            throw Problem.notFound();
        }
    }

    private static boolean sees(Actor actor, Student student) {
        return actor.hasAny("internal-stagebegeleider", "teamleider", "orthopedagoog")
                || (actor.has("stagebegeleider")
                        && (student.stagebegeleiderId() == null || actor.id().equals(student.stagebegeleiderId())))
                || (actor.has("mentor") && actor.id().equals(student.mentorId()))
                || (actor.has("student") && actor.id().equals(student.accountId()))
                || (actor.has("parent") && student.isGuardian(actor.id()) && !student.isShieldedFrom(actor.id()));
    }

    @Transactional
    List<InternalStageLine> lines(Actor actor) {
        if (!actor.hasAny("internal-stagebegeleider", "stagebegeleider", "teamleider", "mentor", "orthopedagoog")) {
            throw Problem.forbidden("staff-only");
        }
        var all = stages.all();
        Map<UUID, Student> known =
                students.all(all.stream().map(InternalStage::studentId).toList());
        var lines = new ArrayList<InternalStageLine>();
        for (var stage : all) {
            var student = known.get(stage.studentId());
            if (student != null && sees(actor, student)) {
                log.record(student.id(), AccessLog.Action.SEARCH, ITEM, PURPOSE);
                lines.add(line(stage, student));
            }
        }
        return lines;
    }

    private static InternalStageLine line(InternalStage stage, Student student) {
        return new InternalStageLine(
                stage.id(),
                student.displayName(),
                student.classGroup(),
                stage.department(),
                stage.from(),
                stage.until(),
                stage.done(),
                stage.steps(),
                stage.isClosed());
    }

    /** Tasks to start from, for who may start. */
    @Transactional(readOnly = true)
    List<Example> examples(Actor actor) {
        if (!mayGuide(actor)) {
            throw Problem.forbidden("staff-only");
        }
        return stages.examples();
    }

    /** Of the student who asks, or the children of the parent who asks. */
    @Transactional
    List<InternalStageView> mine(Actor actor) {
        return Stream.concat(
                        actor.has("student") ? students.withAccount(actor.id()).stream() : Stream.empty(),
                        actor.has("parent") ? students.ofGuardian(actor.id()).stream() : Stream.empty())
                .filter(student -> sees(actor, student))
                .flatMap(student -> {
                    log.record(student.id(), AccessLog.Action.READ, ITEM, PURPOSE);
                    return stages.ofStudent(student.id()).stream().map(stage -> view(actor, stage, student));
                })
                .toList();
    }

    @Transactional
    InternalStageView one(Actor actor, UUID id) {
        var stage = stages.find(id).orElseThrow(Problem::notFound);
        var student = students.find(stage.studentId()).orElseThrow(Problem::notFound);
        requireSees(actor, student);
        log.record(student.id(), AccessLog.Action.READ, ITEM, PURPOSE);
        return view(actor, stage, student);
    }

    private InternalStageView view(Actor actor, InternalStage stage, Student student) {
        var told = stage.told();
        var guides = mayGuide(actor) && !stage.isClosed();
        return new InternalStageView(
                stage.id(),
                stage.version(),
                student.id(),
                student.displayName(),
                student.classGroup(),
                stage.department(),
                stage.from(),
                stage.until(),
                stage.supervisorName(),
                student.mentorName(),
                stage.tasks().stream()
                        .map(task -> new InternalTaskView(
                                task.id(),
                                task.title(),
                                task.isDone(),
                                task.steps().stream()
                                        .map(step -> new InternalStepView(
                                                step.position(), step.text(), step.doneOn(), step.doneByName()))
                                        .toList()))
                        .toList(),
                stage.done(),
                stage.steps(),
                stage.talkOn(),
                told == null ? null : vault.decrypt(student.id(), told),
                stage.isClosed(),
                guides,
                !stage.isClosed() && (guides || actor.id().equals(student.accountId())));
    }
}
