package nl.opstap.company.moments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.moments.ContactMoments.After;
import nl.opstap.company.moments.ContactMoments.DayCount;
import nl.opstap.company.moments.ContactMoments.Filter;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contactkalender of the region (COM-40), and what the region wants of a second contact. */
@RestController
@MayReadPool
class CalendarController {
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final ContactHistory history;
    private final ContactRules rules;
    private final UndoContact undo;
    private final Clock clock;

    CalendarController(ContactHistory history, ContactRules rules, UndoContact undo, Clock clock) {
        this.history = history;
        this.rules = rules;
        this.undo = undo;
        this.clock = clock;
    }

    /** The month at a glance. */
    record CalendarView(String month, int contacts, List<DayCount> days) {}

    /** @param blocks whether a second contact within seven days needs a reason; otherwise one is warned only */
    record RuleView(boolean blocks, int days) {}

    record RuleRequest(@NotNull Boolean blocks) {}

    @GetMapping("/v1/contact-calendar")
    CalendarView calendar(
            @RequestParam(required = false) @Nullable @Pattern(regexp = MONTH) String month,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable Purpose purpose) {
        var shown = month(month);
        var days = history.perDay(filter(shown, organisation, purpose));
        return new CalendarView(
                shown.toString(), days.stream().mapToInt(DayCount::count).sum(), days);
    }

    @GetMapping("/v1/contact-moments")
    Page<MomentView> moments(
            @RequestParam(required = false) @Nullable @Pattern(regexp = MONTH) String month,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable Purpose purpose,
            PageRequest page,
            Actor actor) {
        var found = history.list(
                filter(month(month), organisation, purpose),
                page.after(After.class).orElse(After.START),
                page.fetch());
        return page.page(
                found,
                moment -> new After(moment.on(), moment.id()),
                moment -> MomentView.of(moment, actor.tenant().id(), undo.mayUndo(moment, actor)));
    }

    @GetMapping(path = "/v1/contact-moments/export", produces = "text/csv")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable @Pattern(regexp = MONTH) String month,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable Purpose purpose) {
        var shown = month(month);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contactkalender-" + shown + ".csv\"")
                .body(history.export(filter(shown, organisation, purpose)));
    }

    @GetMapping("/v1/contact-rule")
    ResponseEntity<RuleView> rule() {
        var rule = rules.present();
        return ResponseEntity.ok()
                .eTag(EntityTag.of(rule.version()))
                .body(new RuleView(rule.blocks(), ContactPressure.DAYS));
    }

    @PutMapping("/v1/contact-rule")
    @PreAuthorize("hasRole('regional-coordinator')")
    ResponseEntity<RuleView> changeRule(IfMatch seen, @Valid @RequestBody RuleRequest request, Actor author) {
        rules.change(request.blocks(), EntityTag.seen(seen), author.id());
        return rule();
    }

    private YearMonth month(@Nullable String asked) {
        return asked == null ? YearMonth.now(clock) : YearMonth.parse(asked);
    }

    private static Filter filter(YearMonth month, @Nullable UUID organisation, @Nullable Purpose purpose) {
        return new Filter(null, month.atDay(1), month.plusMonths(1).atDay(1), organisation, purpose);
    }
}
