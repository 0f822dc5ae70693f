package nl.opstap.school.signals;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.platform.web.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signals and terugkoppelingen over HTTP. */
@RestController
class SignalController {
    private final KeepSignals signals;
    private final WaitingSignals waiting;

    SignalController(KeepSignals signals, WaitingSignals waiting) {
        this.signals = signals;
        this.waiting = waiting;
    }

    @GetMapping("/v1/students/{studentId}/signals")
    List<SignalAnswer> about(@PathVariable UUID studentId, Actor actor) {
        return signals.about(actor, studentId);
    }

    @PostMapping("/v1/students/{studentId}/signals")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    SignalAnswer raise(@PathVariable UUID studentId, @Valid @RequestBody SignalRequest request, Actor actor) {
        return signals.raise(actor, studentId, request);
    }

    @PutMapping("/v1/students/{studentId}/signals/{id}/state")
    ResponseEntity<SignalAnswer> moveOn(
            @PathVariable UUID studentId,
            @PathVariable UUID id,
            IfMatch seen,
            @Valid @RequestBody SignalStep step,
            Actor actor) {
        var signal = signals.moveOn(actor, studentId, id, seen, step);
        return Versioned.ok(signal, signal.version());
    }

    /** What waits for me as a mentor. */
    @GetMapping("/v1/waiting-signals")
    Page<WaitingSignals.Waiting> waiting(PageRequest page, Actor actor) {
        return waiting.page(actor, page);
    }
}
