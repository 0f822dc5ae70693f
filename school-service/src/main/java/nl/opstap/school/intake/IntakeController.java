package nl.opstap.school.intake;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The talks with a student over HTTP. */
@RestController
@RequestMapping("/v1/students/{studentId}/intake-talks")
class IntakeController {
    private final HoldTalk hold;
    private final Dossiers dossiers;
    private final IntakeTalks talks;

    IntakeController(HoldTalk hold, Dossiers dossiers, IntakeTalks talks) {
        this.hold = hold;
        this.dossiers = dossiers;
        this.talks = talks;
    }

    @GetMapping
    @Transactional
    List<IntakeTalk> talks(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "INTAKE");
        return talks.of(studentId);
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    IntakeTalk hold(@PathVariable UUID studentId, @Valid @RequestBody Talk talk, Actor actor) {
        return hold.handle(actor, studentId, talk);
    }
}
