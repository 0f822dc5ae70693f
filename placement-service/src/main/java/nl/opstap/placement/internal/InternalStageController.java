package nl.opstap.placement.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.placements.Edits;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Internal stages over HTTP. */
@RestController
@RequestMapping("/v1")
class InternalStageController {
    private final GuideInternalStage guide;
    private final ShowInternalStages show;

    InternalStageController(GuideInternalStage guide, ShowInternalStages show) {
        this.guide = guide;
        this.show = show;
    }

    /** @param steps simple, in the order of the work */
    record TaskRequest(
            @NotBlank @Size(max = 100) String title,
            @NotEmpty @Size(max = 12) List<@NotBlank @Size(max = 200) String> steps) {}

    record StartRequest(
            @NotNull UUID studentId,
            @NotNull Department department,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotEmpty @Size(max = 20) List<@Valid TaskRequest> tasks) {}

    record TickRequest(boolean done) {}

    record InternalTalkRequest(
            @NotNull LocalDate day,
            boolean withStudent,
            boolean withMentor,
            @NotBlank @Size(max = 4000) String text) {}

    record InternalTaskExample(Department department, String title, List<String> steps) {}

    /** @param done how many of the steps went well */
    record InternalStageLine(
            UUID id,
            String studentName,
            String classGroup,
            Department department,
            LocalDate from,
            LocalDate until,
            int done,
            int steps,
            boolean closed) {}

    /**
     * @param told what was said in the closing talk
     * @param guidable whether the person who looks may add tasks and close it
     * @param tickable whether he or she may tick steps
     */
    record InternalStageView(
            UUID id,
            int version,
            UUID studentId,
            String studentName,
            String classGroup,
            Department department,
            LocalDate from,
            LocalDate until,
            String supervisorName,
            @Nullable String mentorName,
            List<InternalTaskView> tasks,
            int done,
            int steps,
            @Nullable LocalDate talkOn,
            @Nullable String told,
            boolean closed,
            boolean guidable,
            boolean tickable) {}

    record InternalTaskView(UUID id, String title, boolean done, List<InternalStepView> steps) {}

    record InternalStepView(
            int position,
            String text,
            @Nullable LocalDate doneOn,
            @Nullable String doneByName) {}

    @GetMapping("/internal-task-examples")
    List<InternalTaskExample> examples(Actor actor) {
        return show.examples(actor).stream()
                .map(one -> new InternalTaskExample(one.department(), one.title(), one.steps()))
                .toList();
    }

    @GetMapping("/internal-stages")
    List<InternalStageLine> all(Actor actor) {
        return show.lines(actor);
    }

    @GetMapping("/me/internal-stages")
    List<InternalStageView> mine(Actor actor) {
        return show.mine(actor);
    }

    @PostMapping("/internal-stages")
    @Idempotent
    ResponseEntity<InternalStageView> start(Actor actor, @Valid @RequestBody StartRequest request) {
        var id = guide.start(actor, request);
        return ResponseEntity.created(URI.create("/v1/internal-stages/" + id)).body(show.one(actor, id));
    }

    @GetMapping("/internal-stages/{id}")
    ResponseEntity<InternalStageView> one(Actor actor, @PathVariable UUID id) {
        var view = show.one(actor, id);
        return ResponseEntity.ok().eTag(Edits.tag(view.version())).body(view);
    }

    @PostMapping("/internal-stages/{id}/tasks")
    @Idempotent
    InternalStageView add(Actor actor, @PathVariable UUID id, @Valid @RequestBody TaskRequest task) {
        guide.add(actor, id, task);
        return show.one(actor, id);
    }

    @PutMapping("/internal-stages/{id}/tasks/{taskId}/steps/{step}")
    InternalStageView tick(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID taskId,
            @PathVariable int step,
            @Valid @RequestBody TickRequest request) {
        guide.tick(actor, id, taskId, step, request.done());
        return show.one(actor, id);
    }

    @PutMapping("/internal-stages/{id}/closing-talk")
    InternalStageView close(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody InternalTalkRequest talk) {
        guide.close(actor, id, talk, ifMatch);
        return show.one(actor, id);
    }
}
