package nl.opstap.company.evaluations;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.opstap.company.evaluations.ShowResults.OwnResults;
import nl.opstap.company.evaluations.ShowResults.RegionResults;
import nl.opstap.company.links.OpenLink;
import nl.opstap.company.roles.MayReadEvaluations;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.OpenToParents;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a company fills in by a link, and who reads what of it. */
@RestController
class EvaluationController {
    private final OpenLink link;
    private final FillEvaluation fill;
    private final AskCompany ask;
    private final ShowResults results;

    EvaluationController(OpenLink link, FillEvaluation fill, AskCompany ask, ShowResults results) {
        this.link = link;
        this.fill = fill;
        this.ask = ask;
        this.results = results;
    }

    /** @param address of the form; it cannot be read back later */
    record HandedLink(String address) {}

    @OpenToParents
    @PostMapping("/v1/links/current/evaluation")
    ResponseEntity<EvaluationPage> fill(
            @RequestHeader(OpenLink.TOKEN) String token, @Valid @RequestBody EvaluationAnswer answer) {
        return link.as(AskCompany.PURPOSE, token, grant -> fill.fill(grant, answer));
    }

    @GetMapping("/v1/company-evaluations")
    @MayReadEvaluations
    OwnResults own() {
        return results.own();
    }

    /** A PUT, because the answer to a POST is kept for a while, and the address of a form should not be. */
    @PutMapping("/v1/company-evaluations/{id}/link")
    @MayReadEvaluations
    ResponseEntity<HandedLink> byHand(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new HandedLink(ask.byHand(id, actor)));
    }

    @GetMapping("/v1/monitor/company-evaluations")
    @PreAuthorize("hasRole('regional-coordinator')")
    RegionResults region() {
        return results.region();
    }
}
