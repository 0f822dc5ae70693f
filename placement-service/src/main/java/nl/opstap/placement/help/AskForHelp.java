package nl.opstap.placement.help;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.help.HelpRequests.Stored;
import nl.opstap.placement.help.HelpView.Asked;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a stagecoach or jobcoach for help at a stage and keeps how long the answer took (PLA-23). Coaches have no part in a
 * placement here, so who guides the student writes the answer down.
 */
@Service
class AskForHelp {
    private final PlacementAccess access;
    private final HelpRequests requests;
    private final Clock clock;

    AskForHelp(PlacementAccess access, HelpRequests requests, Clock clock) {
        this.access = access;
        this.requests = requests;
        this.clock = clock;
    }

    @Transactional
    void ask(Actor actor, UUID placementId, Coach coach, Question question, LocalDate neededBy) {
        var opened = require(actor, placementId);
        if (opened.placement().state().hasEnded()) {
            throw Problem.conflict("help-not-now", Map.of());
        }
        if (neededBy.isBefore(today())) {
            throw Problem.invalid(List.of(new FieldError("neededBy", "Kies een dag die nog komt.")));
        }
        if (!requests.ask(placementId, coach, question, neededBy, opened.by(), today(), Instant.now(clock))) {
            throw Problem.conflict("help-asked", Map.of());
        }
    }

    @Transactional
    void answer(Actor actor, UUID placementId, UUID id, CoachAnswer answer, String answeredBy, LocalDate day) {
        var opened = require(actor, placementId);
        var asked = requests.find(placementId, id).orElseThrow(Problem::notFound);
        var errors = new ArrayList<FieldError>();
        if (day.isAfter(today())) {
            errors.add(new FieldError("day", "Deze dag is nog niet geweest."));
        }
        if (day.isBefore(asked.askedOn())) {
            errors.add(new FieldError("day", "Toen was de vraag nog niet gesteld."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (!requests.answer(id, answer, answeredBy.strip(), day, opened.by(), Instant.now(clock))) {
            throw Problem.conflict("help-answered", Map.of());
        }
    }

    private Opened require(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "HELP");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        return opened;
    }

    @Transactional
    HelpView show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "HELP");
        return new HelpView(
                opened.party().guides() && !opened.placement().state().hasEnded(),
                requests.of(placementId).stream().map(this::view).toList());
    }

    /** Of the whole school; it names nobody. */
    @Transactional(readOnly = true)
    HelpSummary summary(Actor actor) {
        if (!actor.has("teamleider")) {
            throw Problem.forbidden("help-summary-of-teamleider");
        }
        return requests.summary(today());
    }

    private Asked view(Stored asked) {
        var answered = asked.answered();
        var until = answered == null ? today() : answered.on();
        return new Asked(
                asked.id(),
                asked.coach(),
                asked.question(),
                asked.neededBy(),
                asked.askedBy(),
                asked.askedAt(),
                answered == null ? null : answered.answer(),
                answered == null ? null : answered.by(),
                answered == null ? null : answered.on(),
                Math.toIntExact(ChronoUnit.DAYS.between(asked.askedOn(), until)),
                hours(asked, until),
                until.isAfter(asked.neededBy()));
    }

    /** Of an answer that was written down on a later day only the day is known. */
    private @Nullable Integer hours(Stored asked, LocalDate until) {
        var answered = asked.answered();
        var moment = answered == null ? Instant.now(clock) : answered.recordedAt();
        var sameDay = until.equals(asked.askedOn())
                && LocalDate.ofInstant(moment, clock.getZone()).equals(until);
        return sameDay
                ? Math.toIntExact(Duration.between(asked.askedAt(), moment).toHours())
                : null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
