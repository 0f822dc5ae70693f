package nl.opstap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published APIs beside the NL API Design Rules, as Spectral reads them from {@code openapi/rules.yaml}. */
class DesignRulesTests {
    private static final Path APIS = Path.of("openapi");
    private static final Path BROKEN = Path.of("src/test/resources/openapi/broken.json");
    private static final Pattern OUR_RULE = Pattern.compile("^ {2}(opstap-[a-z0-9-]+):$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private record Finding(String code, String text) {}

    @Test
    void everyPublishedApiKeepsTheRules() throws Exception {
        var apis = Catalogue.SERVICES.stream()
                .map(service -> APIS.resolve(service + ".json"))
                .toList();
        assertThat(apis).allSatisfy(api -> assertThat(api).exists());

        assertThat(lint(apis)).isEmpty();
    }

    @Test
    void aDocumentThatBreaksEveryRuleIsToldSo() throws Exception {
        var rules = OUR_RULE.matcher(Files.readString(APIS.resolve("rules.yaml")))
                .results()
                .map(rule -> rule.group(1))
                .toList();

        assertThat(lint(List.of(BROKEN)).stream().map(Finding::code))
                .contains("path-keys-no-trailing-slash", "operation-operationId", "path-params")
                .containsAll(rules);
    }

    private List<Finding> lint(List<Path> documents) throws IOException, InterruptedException {
        var report = folder.resolve("report.json");
        var command = Stream.concat(
                        Stream.of(
                                "bash",
                                "node-run",
                                "openapi",
                                "node_modules/@stoplight/spectral-cli/dist/index.js",
                                "lint",
                                "--ruleset=rules.yaml",
                                "--format=json",
                                "--quiet",
                                "--output=" + report),
                        documents.stream()
                                .map(document -> document.toAbsolutePath().toString()))
                .toList();
        var log = folder.resolve("spectral.log");
        var exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        // 1 is told by the report; 2 and more mean that nothing was looked at.
        assertThat(exit).as("%s", Files.readString(log)).isBetween(0, 1);
        var findings = StreamSupport.stream(
                        Schemas.JSON.readTree(Files.readString(report)).spliterator(), false)
                .map(finding -> new Finding(finding.path("code").asString(), finding.toString()))
                .toList();
        assertThat(findings.isEmpty()).as("%s", Files.readString(log)).isEqualTo(exit == 0);
        return findings;
    }
}
