package nl.opstap.placement;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.MasterKey;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does over HTTP what people do, in the words of the journey. */
@TestComponent
public class Desk {
    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final OwnerSql owner;
    private final Scene scene;
    private final MasterKey master;

    Desk(MockMvcTester mvc, JsonMapper json, OwnerSql owner, Scene scene, MasterKey master) {
        this.mvc = mvc;
        this.json = json;
        this.owner = owner;
        this.scene = scene;
        this.master = master;
    }

    public MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(person).exchange();
    }

    public MvcTestResult send(HttpMethod method, Person person, String path, Object body, String... headers) {
        var request = mvc.method(method)
                .uri(path)
                .with(person)
                .contentType("application/json")
                .content(json.writeValueAsString(body));
        for (var index = 0; index < headers.length; index += 2) {
            request = request.header(headers[index], headers[index + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult post(Person person, String path, Object body) {
        return send(HttpMethod.POST, person, path, body);
    }

    /** Sends a file as it is. */
    public MvcTestResult file(Person person, String path, byte[] file) {
        return mvc.post()
                .uri(path)
                .with(person)
                .contentType("application/octet-stream")
                .content(file)
                .exchange();
    }

    public MvcTestResult put(Person person, String path, Object body) {
        return send(HttpMethod.PUT, person, path, body);
    }

    public JsonNode json(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public JsonNode ok(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return json(result);
    }

    public UUID opened(UUID student) {
        return opened(SANNE, student);
    }

    public UUID opened(Person guide, UUID student) {
        var view = ok(post(guide, "/v1/placements", Map.of("studentId", student, "phase", 2)));
        return UUID.fromString(view.get("id").asString());
    }

    public MvcTestResult step(Person person, UUID placement, String action) {
        return post(person, "/v1/placements/%s/actions/%s".formatted(placement, action), Map.of());
    }

    public static Map<String, Object> wishes(String... days) {
        return Map.of(
                "weekdays", List.of(days),
                "from", "2026-11-23",
                "until", "2027-02-26",
                "maxDistanceKm", 25,
                "preferredSectors", List.of("GREEN"),
                "needs", List.of("LOW_STIMULI"),
                "goals", List.of("PUNCTUALITY", "COOPERATION"));
    }

    public MvcTestResult describe(UUID placement, Map<String, Object> wishes) {
        return describe(SANNE, placement, wishes);
    }

    private MvcTestResult describe(Person guide, UUID placement, Map<String, Object> wishes) {
        return change(guide, placement, "search-profile", wishes);
    }

    /** A placement that searches, with all gates open. */
    public UUID searching(UUID student) {
        return searching(SANNE, student);
    }

    public UUID searching(Person guide, UUID student) {
        var placement = opened(guide, student);
        ok(step(guide, placement, "START_INTAKE"));
        ok(step(guide, placement, "START_SEARCH"));
        ok(describe(guide, placement, wishes("MONDAY", "TUESDAY")));
        return placement;
    }

    public SeatRequested asked(UUID placement, UUID place) {
        return asked(SANNE, placement, place);
    }

    private SeatRequested asked(Person guide, UUID placement, UUID place) {
        ok(post(
                guide,
                "/v1/placements/%s/seat-requests".formatted(placement),
                Map.of("requestId", UUID.randomUUID(), "placeId", place)));
        return owner.published(SeatRequested.class).stream()
                .filter(event -> event.placementId().equals(placement))
                .toList()
                .getLast();
    }

    /** Agreed with the company after a good acquaintance. */
    public UUID agreed(UUID student, UUID place) {
        return agreed(TestTenant.SCHOOL_A, SANNE, DAAN, student, place);
    }

    public UUID agreed(TestTenant school, Person guide, Person account, UUID student, UUID place) {
        var placement = searching(guide, student);
        scene.grant(school, asked(guide, placement, place));
        ok(step(guide, placement, "MEET"));
        ok(put(account, "/v1/placements/%s/klik".formatted(placement), Map.of("answer", "YES")));
        ok(put(guide, "/v1/placements/%s/klik".formatted(placement), Map.of("answer", "YES")));
        ok(step(guide, placement, "AGREE"));
        ok(change(guide, placement, "contact", Map.of("name", "Wim Voorbeeld", "mail", "wim@bedrijf.example")));
        ok(change(guide, placement, "working-hours", hours(day("MONDAY"), day("TUESDAY"))));
        return placement;
    }

    /** A week as it is sent. */
    @SafeVarargs
    public static Map<String, Object> hours(Map<String, Object>... days) {
        return Map.of("days", List.of(days));
    }

    /** From half past eight until four, with half an hour of break. */
    public static Map<String, Object> day(String weekday) {
        return day(weekday, "08:30", "16:00", 30);
    }

    public static Map<String, Object> day(String weekday, String from, String until, int breakMinutes) {
        return Map.of(
                "weekday", weekday, "from", from, "until", until, "breakMinutes", breakMinutes, "schoolMinutes", 0);
    }

    /** Changes a part of the placement as who has just read it. */
    public MvcTestResult change(Person guide, UUID placement, String part, Object body) {
        var path = "/v1/placements/" + placement;
        var tag = get(guide, path).getResponse().getHeader("ETag");
        return send(HttpMethod.PUT, guide, path + "/" + part, body, "If-Match", tag);
    }

    public MvcTestResult sign(Person person, UUID placement, String kind, String hash) {
        return post(
                person,
                "/v1/placements/%s/signatures".formatted(placement),
                Map.of("document", kind, "hash", hash, "agreed", true));
    }

    public String hash(UUID placement, String resource) {
        return ok(get(SANNE, "/v1/placements/%s/%s".formatted(placement, resource)))
                .get("hash")
                .asString();
    }

    /** A stage of a minor that runs: contract signed by school, student, parent and company. */
    public UUID running(UUID student, UUID place) {
        var placement = agreed(student, place);
        ok(post(SANNE, "/v1/placements/%s/contract".formatted(placement), Map.of()));
        var hash = hash(placement, "contract");
        ok(byLink(lastLink("SIGN_CONTRACT"), Map.of("agreed", true)));
        ok(sign(SANNE, placement, "CONTRACT", hash));
        ok(sign(DAAN, placement, "CONTRACT", hash));
        ok(sign(PETRA, placement, "CONTRACT", hash));
        return placement;
    }

    public String state(UUID placement) {
        return ok(get(SANNE, "/v1/placements/" + placement)).get("state").asString();
    }

    /** The token of the newest mail of this kind, opened as only the notification service can. */
    public String lastLink(String template) {
        var sealed = owner.published(MailRequested.class).stream()
                .filter(mail -> mail.template().equals(template))
                .toList()
                .getLast()
                .sealed();
        var plain = master.cipher("envelope:notification")
                .decryptText(sealed.substring("notification.".length()), "notification");
        var link = json.readValue(plain, SealedMail.class).link();
        return link.substring(link.indexOf('#') + 1).replaceFirst("^placement\\.", "");
    }

    public MvcTestResult look(String token) {
        return mvc.get().uri("/v1/links/current").header("X-Link-Token", token).exchange();
    }

    public MvcTestResult byLink(String token, Object body) {
        return mvc.post()
                .uri("/v1/links/current")
                .header("X-Link-Token", token)
                .contentType("application/json")
                .content(json.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult anonymous(String path) {
        return mvc.get().uri(path).exchange();
    }
}
