package nl.opstap.school.coupling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.school.coupling.Couplings.Coupling;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The coupling with the LVS and what travels over it. */
@RestController
class CouplingController {
    private final List<LvsConnector> connectors;
    private final Couplings couplings;
    private final LvsMessages messages;
    private final Dossiers dossiers;

    CouplingController(List<LvsConnector> connectors, Couplings couplings, LvsMessages messages, Dossiers dossiers) {
        this.connectors = connectors;
        this.couplings = couplings;
        this.messages = messages;
        this.dossiers = dossiers;
    }

    record CouplingRequest(
            @NotBlank @Size(max = 40) String system,
            @NotBlank @Size(min = 8, max = 500) String key) {}

    /**
     * How it stands; the key is never shown.
     *
     * @param available the systems this installation can reach
     * @param system the one that is on
     */
    record CouplingAnswer(
            List<String> available,
            @Nullable String system,
            @Nullable String changedByName) {}

    @GetMapping("/v1/lvs-coupling")
    @Transactional(readOnly = true)
    public CouplingAnswer coupling(Actor actor) {
        administers(actor);
        return answer();
    }

    @PutMapping("/v1/lvs-coupling")
    @Transactional
    public CouplingAnswer turnOn(@Valid @RequestBody CouplingRequest request, Actor actor) {
        administers(actor);
        if (!available().contains(request.system())) {
            throw Problem.conflict("coupling-not-available", Map.of());
        }
        couplings.turnOn(actor, new Coupling(request.system(), request.key()));
        messages.addAllThatAreNotOnTheirWay();
        return answer();
    }

    @DeleteMapping("/v1/lvs-coupling")
    @Transactional
    public CouplingAnswer turnOff(Actor actor) {
        administers(actor);
        couplings.turnOff();
        return answer();
    }

    @GetMapping("/v1/lvs-messages")
    @Transactional(readOnly = true)
    public Page<LvsMessage> messages(
            @RequestParam(required = false) @Nullable MessageState state, PageRequest page, Actor actor) {
        administers(actor);
        return messages.page(state, actor.has("teamleider"), page);
    }

    @PostMapping("/v1/lvs-messages/{id}/attempts")
    @Idempotent
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void again(@PathVariable UUID id, Actor actor) {
        administers(actor);
        if (!messages.again(id)) {
            throw Problem.notFound();
        }
    }

    /** How far the reports of one student are, for who reads them. */
    @GetMapping("/v1/students/{studentId}/lvs-messages")
    @Transactional
    public List<LvsMessage> ofStudent(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_SIGNALS, "REPORT");
        return messages.of(studentId);
    }

    private CouplingAnswer answer() {
        return new CouplingAnswer(
                available(), couplings.current().map(Coupling::system).orElse(null), couplings.changedBy());
    }

    private List<String> available() {
        return connectors.stream().map(LvsConnector::system).toList();
    }

    private static void administers(Actor actor) {
        if (!actor.hasAny("tenant-administrator", "teamleider")) {
            throw Problem.forbidden("role-missing");
        }
    }
}
