package nl.opstap.school.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.Spreadsheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a list in the shape of the Open Education API. The people are made up, and named so. */
@Tag("SCH-62")
class OeapiPersonsTests {
    @Test
    void aPageOfVersion6BecomesLinesUnderTheHeadingsOfASheet() throws IOException {
        var sheet = OeapiPersons.read(fixture(), 100);

        assertThat(sheet.headers())
                .containsExactly(
                        "leerlingnummer",
                        "voornaam",
                        "tussenvoegsel",
                        "achternaam",
                        "geboortedatum",
                        "klas",
                        "uitstroomprofiel",
                        "mentor",
                        "verwachte uitstroomdatum",
                        "postcode",
                        "bsn");
        assertThat(Meaning.guess(Column.class, sheet.headers()))
                .as("every heading but that of the BSN means something here")
                .hasSize(10);
        assertThat(sheet.lines())
                .as("the teacher is no student")
                .extracting(Spreadsheet.Line::number)
                .containsExactly(1, 2, 3);
        assertThat(sheet.lines().getFirst().cells())
                .containsExactly(
                        "P1",
                        "Sam",
                        "van",
                        "Voorbeeld",
                        "2009-05-14",
                        "V5a",
                        "arbeidsmarkt",
                        "Marieke",
                        "2028-07-14",
                        "5751 AB",
                        "");
        assertThat(sheet.toString()).doesNotContain("kluisje", "sam@zwaluwhof", "+31", "Iemand", "Proefstraat", "Tijd");
    }

    @Test
    void anArrayOfVersion5SaysTheSameInItsOwnSpelling() {
        var sheet = read("""
                [{"personId": "0190a000-0000-7000-8000-00000000e001",
                  "primaryCode": {"codeType": "studentNumber", "code": "P1"},
                  "givenName": "Sam", "surname": "Voorbeeld", "activeEnrollment": true,
                  "affiliations": ["student", "employee"],
                  "address": {"addressType": "postal", "postalCode": "5751AB"},
                  "otherCodes": [{"codeType": "nationalIdentityNumber", "code": "00000"}]}]""");

        assertThat(only(sheet))
                .isEqualTo(Map.of(
                        "leerlingnummer", "P1",
                        "voornaam", "Sam",
                        "achternaam", "Voorbeeld",
                        "postcode", "5751AB",
                        "bsn", "00000"));
    }

    @Test
    void anAssociationIsReadAsThePersonInItAndNotAsItself() {
        var sheet = read("""
                {"items": [
                  {"associationId": "a", "role": "student", "state": "associated",
                   "primaryCode": {"codeType": "identifier", "code": "2.1"}, "ext": {"klas": "van de aanmelding"},
                   "person": {"primaryCode": {"codeType": "student_number", "code": "P1"}, "surname": "Voorbeeld"}},
                  {"associationId": "b", "role": "lecturer", "person": {"surname": "Docent"}},
                  {"associationId": "c", "role": "student", "personId": "c", "person": null}]}""");

        assertThat(sheet.headers()).containsExactly("leerlingnummer", "achternaam");
        assertThat(sheet.lines().getFirst().cells()).containsExactly("P1", "Voorbeeld");
        assertThat(sheet.lines())
                .extracting(Spreadsheet.Line::number)
                .as("who is not told is a row to look at")
                .containsExactly(1, 3);
    }

    @Test
    void theNumberOfTheSchoolIsTheStudentNumberWhateverStandsBesideIt() {
        for (var codes : List.of("""
                "primaryCode": {"codeType": "identifier", "code": "bron"}, "otherCodes": [{"codeType": "student_number", "code": "P1"}]""", """
                "otherCodes": [{"code": "P1", "codeType": "studentNumber"}], "primaryCode": {"codeType": "identifier", "code": "bron"}""", """
                "otherCodes": [{"codeType": "student_number", "code": "van elders"}], "primaryCode": {"codeType": "student_number", "code": "P1"}""", """
                "primaryCode": {"codeType": "identifier", "code": "P1"}, "otherCodes": [{"codeType": "esi", "code": "urn:x"}]""")) {
            assertThat(only(read("[{\"surname\": \"Voorbeeld\", %s}]".formatted(codes))))
                    .as(codes)
                    .containsEntry("leerlingnummer", "P1");
        }
        assertThat(only(read("""
                [{"surname": "Voorbeeld", "primaryCode": {"codeType": "email_address", "code": "s@x.example"}}]"""))).doesNotContainKey("leerlingnummer");
    }

    @Test
    @Tag("GW-27")
    void everyCodeThatIsOrLooksLikeABsnComesUnderThatHeading() {
        for (var code : List.of(
                "{\"codeType\": \"nationalIdentityNumber\", \"code\": \"111222333\"}",
                "{\"codeType\": \"national_identity_number\", \"code\": 1222333}",
                "{\"codeType\": \"x-bsn\", \"code\": \"niet ingevuld\"}",
                "{\"codeType\": \"BSN\", \"code\": \"1\"}",
                "{\"code\": \"111222333\", \"codeType\": \"identifier\"}")) {
            assertThat(only(read("[{\"surname\": \"Voorbeeld\", \"otherCodes\": [%s]}]".formatted(code))))
                    .as(code)
                    .containsKey("bsn");
        }
        for (var name : List.of("bsn", "burgerServiceNummer", "onderwijsnummer", "BSN")) {
            assertThat(only(read("[{\"surname\": \"Voorbeeld\", \"ext\": {\"%s\": \"1\"}}]".formatted(name))))
                    .as(name)
                    .containsEntry("bsn", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "[{",
                "[{\"surname\": \"Voorbeeld\"",
                "[{\"surname\": \"Voorbeeld\"}",
                "[{\"surname\": \"Voorbeeld\"}] en nog iets",
                "[{\"surname\": \"Voorbeeld\"}]{\"items\": []}",
                "[{\"surname\": \"Voorbeeld\", \"surname\": \"Ander\"}]",
                "{\"items\": [{\"surname\": \"Voorbeeld\"}], \"items\": []}",
                "[{surname: 'Voorbeeld'}]",
                "[{\"surname\": \"Voor\\u0000beeld\"}]",
                "[{\"surname\": \"Voor\\ud800beeld\"}]",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "[1, 2]",
                "[\"Voorbeeld\"]",
                "[{}]",
                "[{\"name\": \"Voorbeeld\"}]",
                "{\"items\": {}}",
                "{\"items\": []}",
                "{\"data\": [{\"surname\": \"Voorbeeld\"}]}",
                "{\"personId\": \"x\", \"surname\": \"Voorbeeld\"}",
                "[{\"surname\": \"Docent\", \"affiliations\": [\"employee\"]}]",
                "[{\"surname\": {\"value\": 1}, \"address\": []}, 5]"
            })
    void anythingElseIsRefusedAsNoListOfStudents(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).slug())
                .isEqualTo("import-no-persons");
    }

    @Test
    void textOfAnotherCodingIsRefusedToo() {
        var file = "[{\"surname\": \"Zoë\"}]".getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> OeapiPersons.read(file, 10)).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsNestedDeeplyIsRefusedAndWhatIsMerelyLongIsCutOff() {
        var deep = "[{\"surname\": \"Voorbeeld\", \"consumer\": %s1%s}]"
                .formatted("[".repeat(100_000), "]".repeat(100_000));
        var deepPersons = "[%s{\"surname\": \"x\"}%s]".formatted("{\"person\": ".repeat(50_000), "}".repeat(50_000));

        for (var nested : List.of(deep, deepPersons)) {
            assertThatThrownBy(() -> read(nested)).isInstanceOf(Problem.class);
        }
        var sheet = read("[{\"surname\": \"%s\", \"photoSocial\": \"%s\"}]"
                .formatted("a".repeat(40_000), "b".repeat(1_000_000)));
        assertThat(sheet.lines().getFirst().cells().getFirst())
                .as("longer than a cell may be, so that the row is refused for it")
                .hasSize(2000);
    }

    @Test
    void ofMoreThanMayBeReadTheReadingStopsOneBeyond() {
        var many = "[" + "{\"surname\": \"a\"},".repeat(1000) + "nooit gelezen";

        assertThat(OeapiPersons.read(many.getBytes(StandardCharsets.UTF_8), 10).lines())
                .hasSize(11);
        assertThat(OeapiPersons.read(("{\"items\": " + many).getBytes(StandardCharsets.UTF_8), 10)
                        .lines())
                .hasSize(11);
    }

    @Test
    void aFileIsOneByItsFirstSign() {
        for (var text : List.of("[", "{", " \n\t[", "\uFEFF{")) {
            assertThat(OeapiPersons.isOne(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isTrue();
        }
        for (var text : List.of("", " ", "Leerlingnummer;Klas\nP1;[V5]", "PK\u0003\u0004", "\uFEFFNummer", "é[")) {
            assertThat(OeapiPersons.isOne(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isFalse();
        }
    }

    static byte[] fixture() throws IOException {
        try (var file = OeapiPersonsTests.class.getResourceAsStream("/oeapi/persons-v6.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static Spreadsheet read(String text) {
        return OeapiPersons.read(text.getBytes(StandardCharsets.UTF_8), 100);
    }

    private static Map<String, String> only(Spreadsheet sheet) {
        assertThat(sheet.lines()).hasSize(1);
        var cells = sheet.lines().getFirst().cells();
        return java.util.stream.IntStream.range(0, cells.size())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(sheet.headers()::get, cells::get));
    }
}
