package nl.opstap.placement.allocation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.allocation.RoundViews.RoundLine;
import nl.opstap.placement.allocation.RoundViews.RoundNumbers;
import nl.opstap.placement.allocation.RoundViews.RoundStudents;
import nl.opstap.placement.allocation.RoundViews.RoundsView;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fair rounds over HTTP: numbers for the coordinator, the own students for a school. */
@RestController
@RequestMapping("/v1/allocation-rounds")
class RoundController {
    private final OpenRound openRound;
    private final EnterStudents enterStudents;
    private final CalculateRound calculateRound;
    private final ConfirmProposal confirmProposal;
    private final ShowRounds showRounds;
    private final ShowNumbers showNumbers;

    RoundController(
            OpenRound openRound,
            EnterStudents enterStudents,
            CalculateRound calculateRound,
            ConfirmProposal confirmProposal,
            ShowRounds showRounds,
            ShowNumbers showNumbers) {
        this.openRound = openRound;
        this.enterStudents = enterStudents;
        this.calculateRound = calculateRound;
        this.confirmProposal = confirmProposal;
        this.showRounds = showRounds;
        this.showNumbers = showNumbers;
    }

    /** @param from the first day on which a stage of this round may begin */
    record OpenRoundRequest(
            @NotBlank @Size(max = 100) String title,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    record EnterStudentsRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> placementIds) {}

    @GetMapping
    RoundsView all(Actor actor) {
        return showRounds.all(actor);
    }

    @PostMapping
    @Idempotent
    ResponseEntity<RoundLine> open(Actor actor, @Valid @RequestBody OpenRoundRequest request) {
        var id = openRound.handle(actor, request.title(), request.from(), request.until());
        return ResponseEntity.created(URI.create("/v1/allocation-rounds/" + id)).body(showRounds.one(id));
    }

    /** Answers at once; whoever looks again sees how far it is. */
    @PostMapping("/{roundId}/calculation")
    @Idempotent
    ResponseEntity<RoundLine> calculate(Actor actor, @PathVariable UUID roundId) {
        calculateRound.begin(actor, roundId);
        return ResponseEntity.accepted().body(showRounds.one(roundId));
    }

    @GetMapping("/{roundId}/numbers")
    RoundNumbers numbers(Actor actor, @PathVariable UUID roundId) {
        return showNumbers.of(actor, roundId);
    }

    @GetMapping("/{roundId}/students")
    RoundStudents students(Actor actor, @PathVariable UUID roundId) {
        return showRounds.students(actor, roundId);
    }

    @PostMapping("/{roundId}/students")
    @Idempotent
    RoundStudents enter(Actor actor, @PathVariable UUID roundId, @Valid @RequestBody EnterStudentsRequest request) {
        enterStudents.enter(actor, roundId, request.placementIds());
        return showRounds.students(actor, roundId);
    }

    @DeleteMapping("/{roundId}/students/{entryId}")
    RoundStudents withdraw(Actor actor, @PathVariable UUID roundId, @PathVariable UUID entryId) {
        enterStudents.withdraw(actor, roundId, entryId);
        return showRounds.students(actor, roundId);
    }

    /** A person, by name, takes over the proposal and asks the seat. */
    @PostMapping("/{roundId}/students/{entryId}/confirmation")
    @Idempotent
    RoundStudents confirm(Actor actor, @PathVariable UUID roundId, @PathVariable UUID entryId) {
        confirmProposal.handle(actor, roundId, entryId);
        return showRounds.students(actor, roundId);
    }
}
