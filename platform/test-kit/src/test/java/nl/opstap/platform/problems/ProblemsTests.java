package nl.opstap.platform.problems;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.WILMA;
import static nl.opstap.platform.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
class ProblemsTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void speaksDutchUnlessEnglishIsAskedFor() {
        var absent = "/v1/notes/" + UUID.randomUUID();

        problem(mvc.get().uri(absent).with(as(MARIEKE)).exchange(), 404, "not-found");
        assertThat(mvc.get().uri(absent).with(as(MARIEKE)))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("Niet gevonden");
        assertThat(mvc.get().uri(absent).with(as(MARIEKE)).header("Accept-Language", "en-GB,nl;q=0.5"))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("Not found");
        assertThat(mvc.get().uri(absent).with(as(MARIEKE)).header("Accept-Language", "xx;;"))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("Niet gevonden");
    }

    @Test
    void answersTheSameForAForeignIdAsForAnAbsentOne() throws Exception {
        var id = write("van school A");

        var foreign = mvc.get().uri("/v1/notes/" + id).with(as(MO)).exchange();
        var absentId = UUID.randomUUID().toString();
        var absent = mvc.get().uri("/v1/notes/" + absentId).with(as(MO)).exchange();

        problem(foreign, 404, "not-found");
        assertThat(foreign.getResponse().getContentAsString().replace(id, absentId))
                .isEqualTo(absent.getResponse().getContentAsString());
        assertThat(foreign.getResponse().getHeaderNames())
                .isEqualTo(absent.getResponse().getHeaderNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":|",
                "{\"text\":{\"a\":1}}|text",
                "[]|",
                "{\"goals\":[{\"on\":\"2026-13-45\"}],\"text\":\"x\"}|goals[0].on",
            })
    void namesTheFieldItCannotRead(String body, String field) {
        var result = post(body);

        problem(result, 400, "malformed");
        if (field != null) {
            assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
        }
    }

    @Test
    void namesEveryFieldThatHasToChange() {
        var result = post("{\"text\":\" \",\"goals\":[{\"on\":null,\"what\":\"\"}]}");

        problem(result, 422, "invalid");
        assertThat(result)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("goals[0].on", "goals[0].what", "text");
        assertThat(result).bodyJson().extractingPath("errors[2].message").isEqualTo("Vul dit in.");
    }

    @Test
    void namesTheParameterItCannotRead() {
        var result = mvc.get().uri("/v1/notes/geen-uuid").with(as(MARIEKE)).exchange();

        problem(result, 400, "malformed");
        assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo("id");
    }

    @Test
    void refusalsOfTheSecurityChainAreProblemsToo() {
        var anonymous = mvc.get().uri("/v1/notes").exchange();
        problem(anonymous, 401, "unauthenticated");
        assertThat(anonymous).hasHeader("WWW-Authenticate", "Bearer");

        problem(
                mvc.get()
                        .uri("/v1/notes")
                        .header("Authorization", "Bearer kapot")
                        .exchange(),
                401,
                "unauthenticated");
        problem(
                mvc.get()
                        .uri("/v1/notes")
                        .with(as(MARIEKE.at(TestTenant.SCHOOL_B)))
                        .exchange(),
                403,
                "tenant-refused");
        problem(mvc.get().uri("/v1/notes").with(as(WILMA)).exchange(), 403, "tenant-needed");
        problem(mvc.delete().uri("/v1/notes").with(as(MARIEKE)).exchange(), 405, "method-not-allowed");
        problem(mvc.get().uri("/v1/bestaat-niet").with(as(MARIEKE)).exchange(), 404, "not-found");
        problem(mvc.post().uri("/v1/notes/archive").with(as(MARIEKE)).exchange(), 403, "forbidden");
        problem(
                mvc.post()
                        .uri("/v1/notes")
                        .with(as(MARIEKE))
                        .contentType("text/plain")
                        .content("x")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aFailureTellsNothingOfTheInside() throws Exception {
        var result = mvc.get().uri("/v1/notes/failure").with(as(MARIEKE)).exchange();

        problem(result, 500, "internal");
        assertThat(result.getResponse().getContentAsString())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("select")
                .doesNotContain("nl.opstap");
    }

    @Test
    void aPdfThatIsRefusedIsStillAProblem() {
        problem(
                mvc.get()
                        .uri("/v1/notes/" + UUID.randomUUID())
                        .accept("application/pdf")
                        .with(as(MARIEKE))
                        .exchange(),
                404,
                "not-found");
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/v1/notes")
                .with(as(MARIEKE))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private String write(String text) {
        var location = post("{\"text\":\"%s\"}".formatted(text)).getResponse().getHeader("Location");
        assertThat(location).isNotNull();
        return location.substring("/v1/notes/".length());
    }

    private static void problem(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).hasContentType("application/problem+json");
        assertThat(result).bodyJson().extractingPath("type").isEqualTo("/problems/" + slug);
        assertThat(result).bodyJson().extractingPath("status").isEqualTo(status);
        assertThat(result).bodyJson().extractingPath("title").asString().isNotBlank();
        assertThat(result).bodyJson().extractingPath("detail").asString().isNotBlank();
        assertThat(result).hasHeader("API-Version", "1.0.0");
    }
}
