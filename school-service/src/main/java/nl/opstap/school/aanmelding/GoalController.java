package nl.opstap.school.aanmelding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library of goals of the school. */
@RestController
class GoalController {
    private final GoalLibrary library;

    GoalController(GoalLibrary library) {
        this.library = library;
    }

    record GoalRequest(
            @NotBlank @Pattern(regexp = "OWN_[A-Z0-9_]{1,40}")
            String code,

            @NotNull GoalGroup group,
            @NotBlank @Size(max = 200) String text) {}

    @GetMapping("/v1/goals")
    @Transactional(readOnly = true)
    List<Goal> goals(Actor actor) {
        return library.all();
    }

    @PostMapping("/v1/goals")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Goal add(@Valid @RequestBody GoalRequest request, Actor actor) {
        if (!actor.has("teamleider")) {
            throw Problem.forbidden("role-missing");
        }
        if (library.find(request.code()).isPresent()) {
            throw Problem.invalid(List.of(new FieldError("code", "Er is al een doel met deze code.")));
        }
        var goal = new Goal(request.code(), request.group(), request.text(), null);
        library.add(goal);
        return goal;
    }
}
