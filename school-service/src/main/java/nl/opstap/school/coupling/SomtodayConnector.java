package nl.opstap.school.coupling;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Hands reports to SOMtoday over HTTP. The address is the operator's, never a school's; the student's number travels in
 * the body, because addresses end up in logs.
 */
@Component
@ConditionalOnProperty("opstap.lvs.somtoday.url")
class SomtodayConnector implements LvsConnector {
    private final RestClient http;

    SomtodayConnector(
            @Value("${opstap.lvs.somtoday.url}") String url,
            @Value("${opstap.lvs.somtoday.timeout:PT5S}") Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(timeout).build());
        requests.setReadTimeout(timeout);
        this.http = RestClient.builder().baseUrl(url).requestFactory(requests).build();
    }

    private record Receipt(@Nullable String id) {}

    @Override
    public String system() {
        return "SOMTODAY";
    }

    @Override
    public Delivery deliver(String key, LvsReport report) {
        try {
            var receipt = http.post()
                    .uri("/verslagen")
                    .headers(headers -> headers.setBearerAuth(key))
                    .header("Idempotency-Key", report.messageId().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(body(report))
                    .retrieve()
                    .body(Receipt.class);
            var id = receipt == null ? null : receipt.id();
            return id == null || id.isBlank() ? new Delivery.NoAnswer("no receipt") : new Delivery.Delivered(id);
        } catch (RestClientResponseException answer) {
            var why = "status " + answer.getStatusCode().value();
            return isFinal(answer.getStatusCode()) ? new Delivery.Refused(why) : new Delivery.NoAnswer(why);
        } catch (RestClientException failure) {
            // Only the kind: a message of this exception may quote what was sent or received.
            return new Delivery.NoAnswer(failure.getClass().getSimpleName());
        }
    }

    /** A wrong key or a busy server gets better by itself or by the administrator; a report that is not understood does not. */
    private static boolean isFinal(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 404, 409, 413, 422 -> true;
            default -> false;
        };
    }

    private static Map<String, Object> body(LvsReport report) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kenmerk", report.messageId());
        body.put("leerlingnummer", report.localNumber());
        body.put(
                "soort",
                switch (report.kind()) {
                    case VISIT -> "STAGEBEZOEK";
                    case INTERNAL_STAGE -> "INTERNE_STAGE";
                    case STAGE -> "STAGE";
                });
        body.put("fase", report.phase());
        body.put("datum", report.happenedOn());
        body.put("auteur", report.authorName());
        body.put("gezien", report.content().seen());
        body.put("goed", report.content().well());
        body.put("aandacht", report.content().attention());
        body.put("afspraken", report.content().agreed());
        return body;
    }
}
