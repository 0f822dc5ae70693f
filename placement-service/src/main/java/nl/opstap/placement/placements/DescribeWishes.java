package nl.opstap.placement.placements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.company.PlaceCodes;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is searched for. Days that the phase does not allow are refused here already (PLA-01). */
@Service
class DescribeWishes {
    private final PlacementAccess access;
    private final StoredPlacements placements;
    private final Steps steps;
    private final Announcer announcer;
    private final Vault vault;

    DescribeWishes(PlacementAccess access, StoredPlacements placements, Steps steps, Announcer announcer, Vault vault) {
        this.access = access;
        this.placements = placements;
        this.steps = steps;
        this.announcer = announcer;
        this.vault = vault;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, Wishes wishes, @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, "SEARCH_PROFILE");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var placement = opened.stored();
        Edits.require(ifMatch, placement.version());
        if (!placement.isOpenForWishes()) {
            throw Problem.conflict("wishes-fixed", Map.of("state", placement.state()));
        }
        refuseUnknown(wishes);
        placement.describe(wishes, encrypted(opened.student().id(), wishes.needs()));
        DayRules.check(steps.situation(placement)).ifPresent(blocker -> {
            throw Problem.invalid(List.of(new FieldError("weekdays", blocker.reason() + " " + blocker.wayOut())));
        });
        placements.saveAndFlush(placement);
        announcer.announce(placement);
    }

    private byte @Nullable [] encrypted(UUID student, List<String> needs) {
        return needs.isEmpty()
                ? null
                : vault.encrypt(
                        student,
                        String.join(",", needs.stream().distinct().sorted().toList()));
    }

    private static void refuseUnknown(Wishes wishes) {
        var errors = new ArrayList<FieldError>();
        if (wishes.until().isBefore(wishes.from())) {
            errors.add(new FieldError("until", "De einddatum ligt voor de begindatum."));
        }
        for (var need : wishes.needs()) {
            if (!isNeed(need)) {
                errors.add(new FieldError("needs", "Onbekende ondersteuning: " + need + "."));
            }
        }
        for (var sector : wishes.preferredSectors()) {
            if (!PlaceCodes.SECTORS.contains(sector)) {
                errors.add(new FieldError("preferredSectors", "Onbekende sector: " + sector + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean isNeed(String code) {
        for (var need : SupportNeed.values()) {
            if (need.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
