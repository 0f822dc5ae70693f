package nl.opstap.placement.pulse;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The weekly pulse over HTTP. */
@RestController
class PulseController {
    private final TakePulse takePulse;

    PulseController(TakePulse takePulse) {
        this.takePulse = takePulse;
    }

    /**
     * @param asked whether the student who looks has still to say how this week is
     * @param weeks the newest first
     */
    record PulseView(boolean asked, List<WeekOfPulse> weeks) {}

    /** @param week its Monday */
    record WeekOfPulse(LocalDate week, Face work, Face guidance, Face feeling) {}

    record SadPulse(UUID placementId, String studentName, Face work, Face guidance, Face feeling) {}

    @GetMapping("/v1/placements/{placementId}/pulse")
    PulseView of(Actor actor, @PathVariable UUID placementId) {
        return takePulse.of(actor, placementId);
    }

    /** Of this week; said again, the last word counts. */
    @PutMapping("/v1/placements/{placementId}/pulse")
    PulseView say(Actor actor, @PathVariable UUID placementId, @Valid @RequestBody Faces faces) {
        takePulse.say(actor, placementId, faces);
        return takePulse.of(actor, placementId);
    }

    @GetMapping("/v1/sad-pulses")
    List<SadPulse> sad(Actor actor) {
        return takePulse.sad(actor);
    }
}
