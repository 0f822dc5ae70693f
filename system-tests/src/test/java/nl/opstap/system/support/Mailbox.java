package nl.opstap.system.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The mails that the local catcher holds for one address. */
public record Mailbox(URI catcher, String address) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/l#\\S+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whole mails, oldest first. */
    public List<String> mails() {
        var request = HttpRequest.newBuilder(catcher.resolve(
                        "/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/INBOX/"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            var mails = new ArrayList<String>();
            if (response.statusCode() == 200) {
                JSON.readTree(response.body())
                        .forEach(mail -> mails.add(mail.path("mimeMessage").asString()));
            }
            return mails;
        } catch (IOException e) {
            throw new AssertionError("The mail catcher does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The scoped link in the newest mail with this subject. */
    public Optional<String> newestLink(String subjectPart) {
        return mails().reversed().stream()
                .filter(mail -> mail.contains(subjectPart))
                .map(LINK::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst();
    }
}
