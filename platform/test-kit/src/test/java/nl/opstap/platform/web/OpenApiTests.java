package nl.opstap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
class OpenApiTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void theApiIsPublishedWithWhatAllServicesShare() throws Exception {
        var result = mvc.get().uri("/v1/openapi.json").exchange();

        Files.writeString(
                Path.of("target", "openapi.json"), result.getResponse().getContentAsString());
        assertThat(result)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("servers[0].url")
                .isEqualTo("/api/school/v1");
        assertThat(result)
                .bodyJson()
                .extractingPath("paths['/notes/{id}'].put.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("id", "If-Match", "X-Tenant-Id");
        assertThat(result)
                .bodyJson()
                .extractingPath("paths['/notes'].get.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("cursor", "limit", "X-Tenant-Id");
        assertThat(result)
                .bodyJson()
                .extractingPath("paths['/notes'].post.responses['201'].headers['API-Version']")
                .isNotNull();
    }
}
