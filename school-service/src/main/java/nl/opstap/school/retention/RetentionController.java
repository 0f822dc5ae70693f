package nl.opstap.school.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.platform.web.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping and forgetting, over HTTP. */
@RestController
class RetentionController {
    private final ShowRetention show;
    private final ChangeTerm change;
    private final HoldStudent hold;

    RetentionController(ShowRetention show, ChangeTerm change, HoldStudent hold) {
        this.show = show;
        this.change = change;
        this.hold = hold;
    }

    /** @param source the ground: the law, or the decision of the school */
    record TermChange(
            @Min(1) @Max(240) int months,
            @NotBlank @Size(max = 500) String source) {}

    record HoldReason(@NotBlank @Size(max = 1000) String reason) {}

    /** For everybody with an account: whose data it is may read how long it is kept. */
    @GetMapping("/v1/retention/period")
    ShowRetention.RetentionPeriod period(Actor actor) {
        return show.period();
    }

    @GetMapping("/v1/retention/terms")
    List<Term> terms(Actor actor) {
        return show.terms(actor);
    }

    /** Replaces the version that was seen; 0 is the default. */
    @PutMapping("/v1/retention/terms/{category}")
    ResponseEntity<Term> change(
            @PathVariable Category category, IfMatch seen, @Valid @RequestBody TermChange term, Actor actor) {
        var changed = change.handle(actor, category, seen, term.months(), term.source());
        return Versioned.ok(changed, changed.version());
    }

    @GetMapping("/v1/retention/preview")
    Page<ShowRetention.Expiry> preview(PageRequest page, Actor actor) {
        return show.preview(actor, page);
    }

    @PutMapping("/v1/retention/holds/{studentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID studentId, @Valid @RequestBody HoldReason reason, Actor actor) {
        hold.put(actor, studentId, reason.reason());
    }

    @PutMapping("/v1/retention/holds/{studentId}/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID studentId, @Valid @RequestBody HoldReason reason, Actor actor) {
        hold.lift(actor, studentId, reason.reason());
    }

    @GetMapping("/v1/retention/erasures")
    Page<ShowRetention.TermErasure> erasures(PageRequest page, Actor actor) {
        return show.erasures(actor, page);
    }
}
