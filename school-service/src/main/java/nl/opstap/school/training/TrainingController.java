package nl.opstap.school.training;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The training of a student over HTTP: all modules of the school, begun or not. */
@RestController
@RequestMapping("/v1/students/{studentId}/training-modules")
class TrainingController {
    private final RecordProgress record;
    private final ShowTraining show;

    TrainingController(RecordProgress record, ShowTraining show) {
        this.record = record;
        this.show = show;
    }

    @GetMapping
    TrainingAnswer modules(@PathVariable UUID studentId, Actor actor) {
        return show.to(actor, studentId);
    }

    @PutMapping("/{number}")
    @Transactional
    TrainingAnswer record(
            @PathVariable UUID studentId,
            @PathVariable int number,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ModuleProgress progress,
            Actor actor) {
        record.handle(actor, studentId, number, ifMatch, progress);
        return show.present(studentId);
    }
}
