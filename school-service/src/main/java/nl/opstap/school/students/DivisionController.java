package nl.opstap.school.students;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The stageoverleg over HTTP: what everybody carries, and who gets whom. */
@RestController
@PreAuthorize("hasAnyRole('stagebegeleider', 'teamleider')")
class DivisionController {
    private final Caseloads caseloads;
    private final DivideStudents divide;

    DivisionController(Caseloads caseloads, DivideStudents divide) {
        this.caseloads = caseloads;
        this.divide = divide;
    }

    record DividedStudent(
            @NotNull UUID studentId,
            @Nullable UUID seen,
            @Nullable UUID stagebegeleiderId,
            @Nullable @Size(max = 400) String note) {}

    record DivisionRequest(
            @NotEmpty(message = "Verdeel minstens één leerling.") @Size(max = 200)
            List<@NotNull @Valid DividedStudent> students) {}

    record Divided(int students) {}

    @GetMapping("/v1/caseloads")
    List<Caseloads.Caseload> caseloads() {
        return caseloads.all();
    }

    @PostMapping("/v1/divisions")
    @Idempotent
    Divided divide(@Valid @RequestBody DivisionRequest request, Actor actor) {
        return new Divided(divide.handle(
                actor,
                request.students().stream()
                        .map(agreed -> new DivideStudents.Agreed(
                                agreed.studentId(), agreed.seen(), agreed.stagebegeleiderId(), agreed.note()))
                        .toList()));
    }
}
