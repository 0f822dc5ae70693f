package nl.opstap.placement.klapper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.opstap.placement.klapper.Pages.Source;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The Stageklapper over HTTP. */
@RestController
class KlapperController {
    private final ShowKlapper show;
    private final SharePart share;
    private final ShowMyKlapper mine;
    private final BringPage pages;

    KlapperController(ShowKlapper show, SharePart share, ShowMyKlapper mine, BringPage pages) {
        this.show = show;
        this.share = share;
        this.mine = mine;
        this.pages = pages;
    }

    /**
     * Whether a part is shown.
     *
     * @param placementId the stage whose company would see it
     */
    record ShareRequest(@NotNull UUID placementId, @NotNull Boolean shown) {}

    @GetMapping("/v1/students/{studentId}/stageklapper")
    Klapper klapper(Actor actor, @PathVariable UUID studentId) {
        return show.to(actor, studentId);
    }

    @OpenToParents
    @PutMapping("/v1/students/{studentId}/stageklapper/chapters/{chapterId}/{part}")
    Klapper share(
            Actor actor,
            @PathVariable UUID studentId,
            @PathVariable UUID chapterId,
            @PathVariable KlapperPart part,
            @Valid @RequestBody ShareRequest request) {
        share.handle(actor, studentId, chapterId, part, request.placementId(), request.shown());
        return show.to(actor, studentId);
    }

    /** Of all schools where the one who asks has an account as a student. */
    @GetMapping("/v1/my-klapper")
    MyKlapper mine(Actor actor) {
        return mine.to(actor);
    }

    /** Takes a page along to the present company of the active school, or takes it back. */
    @PutMapping("/v1/my-klapper/schools/{schoolId}/chapters/{chapterId}/{part}")
    MyKlapper bring(
            Actor actor,
            @PathVariable UUID schoolId,
            @PathVariable UUID chapterId,
            @PathVariable KlapperPart part,
            @Valid @RequestBody ShareRequest request) {
        if (schoolId.equals(actor.tenant().id())) {
            share.handle(actor, chapterId, part, request.placementId(), request.shown());
        } else if (request.shown()) {
            pages.bring(actor, new Source(schoolId, chapterId, part), request.placementId());
        } else {
            pages.takeBack(actor, new Source(schoolId, chapterId, part));
        }
        return mine.to(actor);
    }

    /** Throws a page away that was taken along to a company before. */
    @DeleteMapping("/v1/my-klapper/schools/{schoolId}/chapters/{chapterId}/{part}")
    MyKlapper throwAway(
            Actor actor, @PathVariable UUID schoolId, @PathVariable UUID chapterId, @PathVariable KlapperPart part) {
        pages.takeBack(actor, new Source(schoolId, chapterId, part));
        return mine.to(actor);
    }
}
