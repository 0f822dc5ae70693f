package nl.opstap.school.students;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Classes over HTTP. */
@RestController
class ClassController {
    private final Classes classes;
    private final MoveClass move;

    ClassController(Classes classes, MoveClass move) {
        this.classes = classes;
        this.move = move;
    }

    record ClassMove(
            @NotEmpty(message = "Kies minstens één leerling.") @Size(max = 200)
            List<@NotNull UUID> studentIds,

            @NotBlank @Size(max = 20) String toClass,
            @NotBlank @Size(max = 200) String reason) {}

    record Moved(int students) {}

    @GetMapping("/v1/classes")
    List<Classes.SchoolClass> classes(Actor actor) {
        return classes.of(actor);
    }

    @PostMapping("/v1/class-moves")
    @Idempotent
    Moved move(@Valid @RequestBody ClassMove request, Actor actor) {
        return new Moved(move.handle(
                actor,
                request.studentIds(),
                request.toClass().strip(),
                request.reason().strip()));
    }
}
