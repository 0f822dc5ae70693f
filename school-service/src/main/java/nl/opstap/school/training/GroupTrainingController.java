package nl.opstap.school.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The training of a group over HTTP. */
@RestController
class GroupTrainingController {
    private final TrainTogether train;

    GroupTrainingController(TrainTogether train) {
        this.train = train;
    }

    record GroupTraining(
            @NotEmpty(message = "Kies minstens één leerling.") @Size(max = 200)
            List<@NotNull UUID> studentIds,

            @Min(1) int module,
            @NotNull ModuleStatus status) {}

    /** @param students for how many something changed; who was as far already is not counted */
    record GroupTrained(int students) {}

    @PostMapping("/v1/group-trainings")
    @Idempotent
    GroupTrained train(@Valid @RequestBody GroupTraining request, Actor actor) {
        if (request.status() == ModuleStatus.NOT_STARTED) {
            throw Problem.invalid(List.of(new FieldError("status", "Kies bezig of klaar.")));
        }
        return new GroupTrained(train.handle(actor, request.studentIds(), request.module(), request.status()));
    }
}
