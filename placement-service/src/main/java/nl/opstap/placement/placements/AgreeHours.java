package nl.opstap.placement.placements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.hours.Breach;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.hours.WorkingWeek;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when the student works. A week that the law does not allow is refused, with every reason (PLA-12). */
@Service
class AgreeHours {
    private final PlacementAccess access;
    private final StoredPlacements placements;
    private final Steps steps;

    AgreeHours(PlacementAccess access, StoredPlacements placements, Steps steps) {
        this.access = access;
        this.placements = placements;
        this.steps = steps;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, List<WorkingDay> days, @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, "WORKING_HOURS");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var placement = opened.stored();
        Edits.require(ifMatch, placement.version());
        if (!placement.isOpenForHours()) {
            throw Problem.conflict("hours-fixed", Map.of("state", placement.state()));
        }
        refuseTwice(days);
        var week = new WorkingWeek(days);
        var errors = HourRules.breaches(steps.situation(placement), week).stream()
                .map(breach -> new FieldError(field(breach, days), breach.reason() + " " + breach.wayOut()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        placement.work(week);
        placements.saveAndFlush(placement);
    }

    private static void refuseTwice(List<WorkingDay> days) {
        var errors = new ArrayList<FieldError>();
        for (var index = 0; index < days.size(); index++) {
            var weekday = days.get(index).weekday();
            if (days.subList(0, index).stream().anyMatch(earlier -> earlier.weekday() == weekday)) {
                errors.add(new FieldError("days[%d].weekday".formatted(index), "Deze dag staat er twee keer."));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static String field(Breach breach, List<WorkingDay> days) {
        for (var index = 0; index < days.size(); index++) {
            if (days.get(index).weekday() == breach.day()) {
                return "days[%d].%s".formatted(index, part(breach.kind()));
            }
        }
        return "days";
    }

    private static String part(Breach.Kind kind) {
        return switch (kind) {
            case BREAK_TOO_LONG, BREAK_TOO_SHORT -> "breakMinutes";
            case TIMES -> "until";
            default -> "from";
        };
    }
}
