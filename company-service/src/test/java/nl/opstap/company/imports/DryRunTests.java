package nl.opstap.company.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.company.companies.CompanyKey;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.sheets.Spreadsheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file as a school has it: a title above the header, Windows-1252, and 920 companies with 30 repetitions and 31 slips
 * put in on purpose. How many of each, the file beside it tells.
 */
@Tag("COM-13")
class DryRunTests {
    static final DryRun.Pool EMPTY_POOL = new DryRun.Pool() {
        @Override
        public void eachKey(Consumer<CompanyKey> reader) {
            // Nobody is known.
        }

        @Override
        public Map<UUID, KnownCompany> known(Collection<UUID> ids) {
            return Map.of();
        }
    };
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void findsInASchoolsFileExactlyWhatWasPutIn() throws IOException {
        var truth = truth();
        var sheet = read(bytes("stagebestand.csv"));

        var judged = judge(sheet);

        assertThat(sheet.encoding()).isEqualTo("windows-1252");
        assertThat(truth.get("encoding")).isEqualTo("cp1252");
        assertThat(sheet.separator()).isEqualTo(";");
        assertThat(sheet.headerLine()).isEqualTo(2);
        assertThat(judged).hasSize(number(truth, "lines"));
        var codes = codes(judged);
        assertThat(codes)
                .containsEntry(RowCode.EXACT_DUPLICATE, number(truth, "exact_duplicates"))
                .containsEntry(RowCode.SAME_KVK_OTHER_SPELLING, number(truth, "same_kvk_other_spelling"))
                .containsEntry(RowCode.SAME_NAME_POSTCODE_NO_KVK, number(truth, "same_name_postcode_no_kvk"))
                .containsEntry(RowCode.KVK_TOO_SHORT, number(truth, "kvk_too_short"))
                .containsEntry(RowCode.KVK_CLEANED, number(truth, "kvk_with_spaces_or_dots_ok"))
                .containsEntry(RowCode.POSTCODE_IMPOSSIBLE, number(truth, "postcode_impossible"))
                .containsEntry(RowCode.POSTCODE_CLEANED, number(truth, "postcode_lower_no_space_ok"))
                .containsEntry(RowCode.NAME_MISSING, number(truth, "name_missing"))
                .containsEntry(RowCode.DATE_IMPOSSIBLE, number(truth, "date_impossible"));
        // Two postcodes end in SA by chance. Those letters were never given out, which whoever made the file did not
        // know.
        assertThat(codes).containsEntry(RowCode.POSTCODE_LETTERS_NEVER_ISSUED, 2);
        var repeated = number(truth, "exact_duplicates")
                + number(truth, "same_kvk_other_spelling")
                + number(truth, "same_name_postcode_no_kvk");
        assertThat(judged.size() - repeated).isEqualTo(number(truth, "rows"));
    }

    @Test
    void everyLineHasOneOutcomeAndTheyAddUp() throws IOException {
        var judged = judge(read(bytes("stagebestand.csv")));

        var outcomes = judged.stream().collect(Collectors.groupingBy(JudgedRow::outcome, Collectors.counting()));

        // Refused: 6 + 6 + 4 + 4 slips. One of those without a name is itself a repetition, so 7 exact copies are left.
        // Doubtful: 10 repetitions without a number and 2 postcodes with letters never given out.
        assertThat(outcomes)
                .isEqualTo(Map.of(Outcome.REFUSED, 20L, Outcome.DOUBTFUL, 12L, Outcome.SAME, 19L, Outcome.NEW, 899L));
    }

    @Test
    void theSpreadsheetOfTheDemoHoldsWhatItsReadmeSays() throws IOException {
        var file = java.nio.file.Path.of("..", "deploy", "demo", "stagebestand-demo.csv");

        var outcomes = judge(read(java.nio.file.Files.readAllBytes(file))).stream()
                .collect(Collectors.groupingBy(JudgedRow::outcome, Collectors.counting()));

        assertThat(outcomes)
                .isEqualTo(Map.of(Outcome.NEW, 55L, Outcome.SAME, 5L, Outcome.DOUBTFUL, 2L, Outcome.REFUSED, 5L));
    }

    @Test
    void theFullestNormallySpelledRowSpeaksForItsKvkNumber() {
        var judged = judge(sheet("""
                Bedrijfsnaam;KvK;Telefoon
                BAKKERIJ JANSEN;90000001;
                Bakkerij Jansen;90000001;0492-000001
                """));

        assertThat(judged).extracting(JudgedRow::outcome).containsExactly(Outcome.SAME, Outcome.NEW);
        assertThat(judged.getFirst().sameAsLine()).isEqualTo(3);
    }

    @Test
    void twoCompaniesUnderOneKvkNumberAreForAPersonToJudge() {
        var judged = judge(sheet("""
                Bedrijfsnaam;KvK
                Bakkerij Jansen;90000001
                Garage Pietersen;90000001
                """));

        assertThat(judged).extracting(JudgedRow::outcome).containsExactly(Outcome.NEW, Outcome.DOUBTFUL);
    }

    @Test
    void aBsnInARemarkIsRefusedAndBlottedOut() {
        var judged = judge(sheet("""
                Bedrijfsnaam;KvK;Opmerking
                Bakkerij Jansen;90000001;leerling 111222333 liep hier stage
                """));

        assertThat(judged).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(row.codes()).contains(RowCode.BSN_FOUND);
            assertThat(row.row().cells()).noneMatch(cell -> cell.contains("111222333"));
        });
    }

    private static List<JudgedRow> judge(Spreadsheet sheet) {
        var reader = new RowReader(Meaning.guess(Column.class, sheet.headers()), TODAY);
        var rows = sheet.lines().stream().map(reader::read).toList();
        var keys = new ListKeys();
        rows.forEach(keys::add);
        return new DryRun(keys, EMPTY_POOL).judge(rows);
    }

    private static Map<RowCode, Integer> codes(List<JudgedRow> judged) {
        return judged.stream()
                .flatMap(row -> row.codes().stream())
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }

    private static Spreadsheet sheet(String text) {
        return read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Spreadsheet read(byte[] file) {
        return Spreadsheet.read(
                file, headings -> Meaning.guess(Column.class, headings).size());
    }

    static byte[] bytes(String name) throws IOException {
        try (var file = DryRunTests.class.getResourceAsStream("/imports/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> truth() throws IOException {
        return JsonMapper.shared().readValue(bytes("stagebestand.truth.json"), Map.class);
    }

    static int number(Map<String, Object> truth, String key) {
        return (Integer) truth.get(key);
    }
}
