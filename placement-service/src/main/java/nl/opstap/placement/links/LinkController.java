package nl.opstap.placement.links;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.web.OpenToParents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links over HTTP. GET only shows, because mail scanners open links too; POST acts, once. */
@RestController
@RequestMapping("/v1/links/current")
class LinkController {
    private static final String TOKEN = "X-Link-Token";

    private final ScopedLinks links;
    private final Map<String, LinkPurpose> purposes;
    private final TransactionTemplate transaction;

    LinkController(ScopedLinks links, List<LinkPurpose> purposes, TransactionTemplate transaction) {
        this.links = links;
        this.purposes = purposes.stream().collect(Collectors.toMap(LinkPurpose::purpose, Function.identity()));
        this.transaction = transaction;
    }

    /** That it worked. */
    record LinkDone(String purpose) {}

    @GetMapping
    ResponseEntity<LinkPage> show(@RequestHeader(TOKEN) String token) {
        var page = inside(links.look(token), (purpose, grant) -> purpose.show(grant));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@RequestHeader(TOKEN) String token) {
        var pdf = inside(links.look(token), (purpose, grant) -> purpose.document(grant));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    @OpenToParents
    @PostMapping
    LinkDone act(@RequestHeader(TOKEN) String token, @Valid @RequestBody LinkAct act) {
        return inside(links.look(token), (purpose, grant) -> {
            if (purpose.isUsedUp()) {
                links.consume(token);
            }
            purpose.act(grant, act);
            return new LinkDone(grant.purpose());
        });
    }

    private <T> T inside(Grant grant, BiFunction<LinkPurpose, Grant, T> work) {
        var purpose = purposes.get(grant.purpose());
        if (purpose == null) {
            throw Problem.notFound();
        }
        return TenantScope.call(grant.tenant(), () -> {
            @Nullable T result = transaction.execute(_ -> work.apply(purpose, grant));
            if (result == null) {
                throw new IllegalStateException("A link has to answer");
            }
            return result;
        });
    }
}
