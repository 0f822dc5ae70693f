package nl.opstap.gateway.health;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows at one glance, to a person or a program, what works: 200 when all does, 503 when something is away. */
@RestController
class HealthController {
    private final ComponentChecks checks;

    HealthController(ComponentChecks checks) {
        this.checks = checks;
    }

    record Overview(String status, Map<String, String> components) {}

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Overview> overview() {
        var components = checks.run();
        return ResponseEntity.status(status(components))
                .body(new Overview(word(allWork(components)), words(components)));
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> page() {
        var components = checks.run();
        var rows = new StringBuilder();
        components.forEach((name, works) -> rows.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(works ? "werkt" : "werkt niet")
                .append("</td></tr>\n"));
        return ResponseEntity.status(status(components))
                .body("""
                        <!doctype html>
                        <html lang="nl">
                        <head><meta charset="utf-8"><title>Werkt Opstap?</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                        <body><main>
                        <h1>%s</h1>
                        <table>
                        <caption>Onderdelen van Opstap</caption>
                        <thead><tr><th scope="col">Onderdeel</th><th scope="col">Stand</th></tr></thead>
                        <tbody>
                        %s</tbody>
                        </table>
                        </main></body>
                        </html>
                        """.formatted(allWork(components) ? "Alles werkt" : "Een deel van Opstap werkt nu niet", rows));
    }

    private static HttpStatus status(Map<String, Boolean> components) {
        return allWork(components) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static boolean allWork(Map<String, Boolean> components) {
        return components.values().stream().allMatch(works -> works);
    }

    private static Map<String, String> words(Map<String, Boolean> components) {
        var words = new java.util.LinkedHashMap<String, String>();
        components.forEach((name, works) -> words.put(name, word(works)));
        return words;
    }

    private static String word(boolean works) {
        return works ? "UP" : "DOWN";
    }
}
