package nl.opstap.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list as a client does: page after page, until none follows. */
public final class Pages {
    private static final int ENOUGH = 100;

    private Pages() {}

    /** The ids on each page of at most {@code limit}, in the order they were shown. */
    public static List<List<String>> ids(MockMvcTester mvc, Person reader, String path, int limit) {
        var pages = new ArrayList<List<String>>();
        var request = mvc.get().uri(path).param("limit", String.valueOf(limit)).with(reader);
        while (pages.size() < ENOUGH) {
            var answer = request.exchange();
            assertThat(answer).hasStatusOk();
            var page = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
            pages.add(page.path("items").valueStream().map(Pages::id).toList());
            if (!page.hasNonNull("next")) {
                return pages;
            }
            request = mvc.get()
                    .uri(path)
                    .param("limit", String.valueOf(limit))
                    .param("cursor", page.path("next").asString())
                    .with(reader);
        }
        throw new AssertionError(path + " goes on for ever");
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
