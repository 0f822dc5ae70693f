package nl.opstap.company.companies;

import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Collectors;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@Tag("COM-03")
class PossibleDoubleTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @BeforeEach
    void oneCompany() {
        sql.empty();
        assertThat(add("Kwekerij Van den Broek", "90000001", "5711 AB", "Someren", List.of()))
                .hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Kwekerij van den Broek, 90000002, 5711 AB, Someren",
        "KWEKERIJ VAN DEN BROEK B.V., '', 5999 AB, Elders",
        "Kwekerij v.d. Broek, '', 5711 AB, Someren",
        "Van den Broek kwekerij, '', 5712 CC, Elders",
        "Kwekrij van de Broek, '', '', Someren",
        "Tuinderij Zomer, 90000001/000012345678, 5721 AA, Asten"
    })
    void oneThatLooksLikeAnotherIsAddedOnlyByWhoSawThatOne(String name, String number, String postcode, String city) {
        var warned = add(name, number, postcode, city, List.of());

        assertThat(warned).hasStatus(409).bodyText().contains("company-possible-double", "Kwekerij Van den Broek");
        assertThat(sql.count("company")).isOne();

        assertThat(add(name, number, postcode, city, List.of("11111111-1111-1111-1111-111111111111")))
                .hasStatus(409);
        assertThat(add(name, number, postcode, city, doubles(warned))).hasStatus(201);
        assertThat(sql.count("company")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Kwekerij De Linde, '', 5712 CC, Someren",
        "Garage Van den Broek, '', 5600 AA, Elders",
        "Kwekerij Zomer, '', 5711 CD, Someren",
        "Kwekerij Van den Broek, 90000002, 5600 AA, Elders",
        "Bakkerij Bos, '', 5711 AB, Someren"
    })
    void oneThatIsPlainlyAnotherIsAddedAtOnce(String name, String number, String postcode, String city) {
        assertThat(add(name, number, postcode, city, List.of())).hasStatus(201);
    }

    @Test
    void theSameNumberIsRefusedWhateverOneSaw() {
        var warned = add("Kwekerij Van den Broek", "90000002", "5711 AB", "Someren", List.of());

        assertThat(add("Kwekerij Van den Broek", "90000001", "5711 AB", "Someren", doubles(warned)))
                .hasStatus(409)
                .bodyText()
                .contains("company-known");
    }

    private MvcTestResult add(String name, String number, String postcode, String city, List<String> seen) {
        var numbers = number.split("/");
        return mvc.post()
                .uri("/v1/companies")
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"name": "%s", "kvk": "%s", "establishment": "%s", "sector": "GREEN", "channel": "FAIR",
                         "postcode": "%s", "city": "%s", "seenDoubles": [%s]}""".formatted(
                                name,
                                numbers[0],
                                numbers.length > 1 ? numbers[1] : "",
                                postcode,
                                city,
                                seen.stream().map("\"%s\""::formatted).collect(Collectors.joining(","))))
                .exchange();
    }

    private static List<String> doubles(MvcTestResult warned) {
        try {
            return JsonPath.read(warned.getResponse().getContentAsString(), "$.doubles[*].id");
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
