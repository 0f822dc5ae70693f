package nl.opstap.placement.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.InternalStageClosed;
import nl.opstap.placement.internal.InternalStageController.InternalTalkRequest;
import nl.opstap.placement.internal.InternalStageController.StartRequest;
import nl.opstap.placement.internal.InternalStageController.TaskRequest;
import nl.opstap.placement.internal.InternalStages.Supervisor;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The interne stagebegeleider starts an internal stage, divides its tasks in steps and closes it with student and mentor; the
 * student, too, ticks what went well.
 */
@Service
class GuideInternalStage {
    private static final String ITEM = "INTERNAL_STAGE";
    private static final String PURPOSE = "STAGE";
    private static final int PHASE = 1;

    private final InternalStages stages;
    private final Students students;
    private final AccessLog log;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;

    GuideInternalStage(
            InternalStages stages, Students students, AccessLog log, Vault vault, Outbox outbox, Clock clock) {
        this.stages = stages;
        this.students = students;
        this.log = log;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    UUID start(Actor actor, StartRequest request) {
        var student = students.find(request.studentId()).orElseThrow(Problem::notFound);
        require(actor, student);
        var errors = new ArrayList<FieldError>();
        if (student.phase() != PHASE) {
            errors.add(new FieldError(
                    "studentId",
                    "Deze leerling is al in fase %d. Start een externe stage.".formatted(student.phase())));
        }
        if (request.until().isBefore(request.from())) {
            errors.add(new FieldError("until", "De einddatum ligt voor de begindatum."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        log.record(student.id(), AccessLog.Action.CHANGE, ITEM, PURPOSE);
        var id = Ids.next();
        stages.start(
                id,
                student.id(),
                request.department(),
                request.from(),
                request.until(),
                new Supervisor(actor.id(), actor.name()),
                Instant.now(clock));
        request.tasks().forEach(task -> stages.add(id, task.title().strip(), stripped(task)));
        return id;
    }

    @Transactional
    void add(Actor actor, UUID id, TaskRequest task) {
        var stage = open(actor, id);
        require(actor, student(stage));
        stages.add(stage.id(), task.title().strip(), stripped(task));
    }

    /** What went well once stays ticked until somebody takes the tick away; a mistake is undone with the same button. */
    @Transactional
    void tick(Actor actor, UUID id, UUID task, int step, boolean done) {
        var stage = open(actor, id);
        var student = student(stage);
        if (!actor.id().equals(student.accountId())) {
            require(actor, student);
        }
        var day = done ? LocalDate.now(clock) : null;
        if (!stages.tick(stage.id(), task, step, day, done ? actor.name() : null)) {
            throw Problem.notFound();
        }
    }

    /** Ends it: the interne stagebegeleider, the student and the mentor have talked about how it went. */
    @Transactional
    void close(Actor actor, UUID id, InternalTalkRequest talk, @Nullable String ifMatch) {
        var stage = open(actor, id);
        var student = student(stage);
        require(actor, student);
        Edits.require(ifMatch, stage.version());
        var errors = new ArrayList<FieldError>();
        if (talk.day().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "Het gesprek is nog niet geweest. Vul het in als de dag er is."));
        }
        if (!talk.withStudent()) {
            errors.add(new FieldError("withStudent", "De leerling hoort bij dit gesprek."));
        }
        if (!talk.withMentor()) {
            errors.add(new FieldError("withMentor", "De mentor hoort bij dit gesprek en schrijft het verslag."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var told = vault.encrypt(student.id(), talk.text().strip());
        if (!stages.close(stage, talk.day(), told, Instant.now(clock))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", stage.version()));
        }
        outbox.publish(new InternalStageClosed(stage.id(), student.id()));
    }

    private InternalStage open(Actor actor, UUID id) {
        var stage = stages.find(id).orElseThrow(Problem::notFound);
        ShowInternalStages.requireSees(actor, student(stage));
        if (stage.isClosed()) {
            throw Problem.conflict("internal-stage-closed", Map.of());
        }
        log.record(stage.studentId(), AccessLog.Action.CHANGE, ITEM, PURPOSE);
        return stage;
    }

    private static void require(Actor actor, Student student) {
        ShowInternalStages.requireSees(actor, student);
        if (!ShowInternalStages.mayGuide(actor)) {
            throw Problem.forbidden("step-not-yours");
        }
    }

    private Student student(InternalStage stage) {
        return students.find(stage.studentId()).orElseThrow(Problem::notFound);
    }

    private static List<String> stripped(TaskRequest task) {
        return task.steps().stream().map(String::strip).toList();
    }
}
