package nl.opstap.system.seats;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.system.support.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One placement of one school in the contest; it calls placement-service itself and keeps asking when nobody answers. */
final class Contestant {
    private static final JsonMapper JSON = JsonMapper.shared();
    /**
     * A service that has more at the door than it can serve turns people away, and with a thousand there somebody is turned
     * away for a quarter of an hour. Whether anybody is served at all is watched by the contest.
     */
    private static final Duration LONG = Duration.ofMinutes(30);
    /** Hundreds ask at once; impatience would only be load. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private final URI service;
    private final HttpClient client;
    private final ContestSchool school;
    private final UUID student;
    private String placement = "";

    Contestant(URI service, HttpClient client, ContestSchool school, UUID student) {
        this.service = service;
        this.client = client;
        this.school = school;
        this.student = student;
    }

    String placement() {
        return placement;
    }

    /** Opens the placement and brings it to where a seat can be asked. */
    void startSearching(Map<String, Object> wishes) {
        placement = insist("POST", "", Map.of("studentId", student, "phase", 2), 201)
                .body()
                .path("id")
                .asString();
        insist("POST", at("/actions/START_INTAKE"), Map.of(), 200);
        insist("POST", at("/actions/START_SEARCH"), Map.of(), 200);
        insist("PUT", at("/search-profile"), wishes, 200);
    }

    /** Asks once, however often it has to be sent, and waits for the answer of the pool. */
    String ask(UUID place) {
        var request = UUID.randomUUID();
        insist("POST", at("/seat-requests"), Map.of("requestId", request, "placeId", place), 202);
        return Patience.until(
                "an answer about a seat",
                LONG,
                PAUSE,
                LONGEST_PAUSE,
                () -> get(at("/seat-requests/" + request))
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.body().path("status").asString())
                        .filter(status -> !status.equals("ASKED")));
    }

    void withdraw() {
        insist("POST", at("/actions/WITHDRAW_PROPOSAL"), Map.of(), 200);
    }

    private String at(String below) {
        return "/" + placement + below;
    }

    private record Answer(int status, JsonNode body, String etag) {}

    /** One intention has one key, however often it is sent: what was heard but not answered is done once. */
    private Answer insist(String method, String path, Object body, int wanted) {
        var key = UUID.randomUUID().toString();
        var last = new Answer[1];
        try {
            return Patience.until(method + " " + path + " to answer " + wanted, LONG, PAUSE, LONGEST_PAUSE, () -> {
                var answer = call(method, path, body, key);
                answer.ifPresent(heard -> last[0] = heard);
                return answer.filter(heard -> heard.status() == wanted);
            });
        } catch (AssertionError tooLong) {
            throw new AssertionError(tooLong.getMessage() + "; the last answer was " + last[0], tooLong);
        }
    }

    private Optional<Answer> get(String path) {
        return call("GET", path, null, "");
    }

    /** Empty when nobody answered. */
    private Optional<Answer> call(String method, String path, Object body, String key) {
        try {
            var request = HttpRequest.newBuilder(URI.create(service + "/v1/placements" + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + school.token())
                    .header("X-Tenant-Id", school.tenant().toString());
            if (!key.isEmpty()) {
                request.header("Idempotency-Key", key);
            }
            if (method.equals("PUT")) {
                var shown = get(at("")).map(Answer::etag).orElse("");
                request.header("If-Match", shown);
            }
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            var response = client.send(request.build(), BodyHandlers.ofString());
            var json = response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.nullNode();
            return Optional.of(new Answer(
                    response.statusCode(),
                    json,
                    response.headers().firstValue("ETag").orElse("")));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
