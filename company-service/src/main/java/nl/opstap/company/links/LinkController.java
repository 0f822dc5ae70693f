package nl.opstap.company.links;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.platform.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows the page behind any link of this service. GET only shows, because mail scanners open links too. */
@RestController
class LinkController {
    private final OpenLink open;
    private final Map<String, LinkPurpose> purposes;

    LinkController(OpenLink open, List<LinkPurpose> purposes) {
        this.open = open;
        this.purposes = purposes.stream().collect(Collectors.toMap(LinkPurpose::purpose, Function.identity()));
    }

    @GetMapping("/v1/links/current")
    ResponseEntity<LinkPage> show(@RequestHeader(OpenLink.TOKEN) String token) {
        return open.answer(token, grant -> {
            var purpose = purposes.get(grant.purpose());
            if (purpose == null) {
                throw Problem.notFound();
            }
            return purpose.show(grant);
        });
    }
}
