package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.People;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a citizen service number into every text field of every write, and expects it to be refused by name:
 * {@code class BsnTests extends BsnSuite {}}.
 */
@OpstapTest
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class BsnSuite {
    private static final String BSN = "123456782";
    /** Numbers of organisations, which look the same. */
    private static final List<String> EXEMPT = List.of("rsin");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @TestFactory
    @Tag("GW-27")
    Stream<DynamicTest> everyTextFieldOfEveryWrite() {
        var tests = new ArrayList<DynamicTest>();
        for (var operation : ApiDescription.of(mvc, json).operations()) {
            if (operation.writes() && !operation.body().isMissingNode()) {
                operation.bodiesWith(BSN, (field, body) -> {
                    if (EXEMPT.stream().noneMatch(field::endsWith)) {
                        tests.add(DynamicTest.dynamicTest(
                                operation.name() + " refuses it in " + field, () -> refuses(operation, field, body)));
                    }
                });
            }
        }
        return tests.stream();
    }

    private static void refuses(ApiDescription.Operation operation, String field, String body) {
        var result = operation.call(body).with(People.STRANGER).exchange();

        assertThat(result)
                .hasStatus(422)
                .bodyText()
                .contains("/problems/bsn-refused")
                .doesNotContain(BSN);
        assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
    }
}
