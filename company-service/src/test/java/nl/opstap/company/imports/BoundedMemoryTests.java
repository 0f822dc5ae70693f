package nl.opstap.company.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.opstap.platform.sheets.Lines;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list whose cells are books: what is held of it while it is judged. */
@Tag("COM-13")
class BoundedMemoryTests {
    private static final int ROWS = 2_000;
    private static final int LONG = 40_000;
    private static final RowReader READER =
            new RowReader(Map.of(Column.NAME, 0, Column.STREET, 1, Column.REMARK, 2), LocalDate.of(2026, 11, 23));

    /** Made while it is read: whoever keeps all its lines keeps hundreds of megabytes. */
    private static final Lines BOOKS =
            reader -> IntStream.rangeClosed(1, ROWS).forEach(number -> reader.accept(book(number)));

    @Test
    void aHandOfLongLinesIsShort() {
        var hands = new ArrayList<Integer>();

        BOOKS.inHands(hand -> hands.add(hand.size()));

        assertThat(hands).allMatch(size -> size * 3L * LONG <= Lines.MOST_CHARACTERS + 3L * LONG);
        assertThat(hands.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROWS);
    }

    @Test
    void aHandOfShortLinesIsAThousand() {
        Lines brief = reader ->
                IntStream.rangeClosed(1, 2_500).forEach(number -> reader.accept(new Line(number, List.of("a"))));
        var hands = new ArrayList<Integer>();

        brief.inHands(hand -> hands.add(hand.size()));

        assertThat(hands).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void aLongNameIsKnownByAShortKey() {
        assertThat(PlaceKeys.of(READER.read(book(1))))
                .singleElement()
                .satisfies(key -> assertThat(key).hasSizeLessThanOrEqualTo(300));
        assertThat(PlaceKeys.of(READER.read(book(1)))).isEqualTo(PlaceKeys.of(READER.read(book(1))));
        assertThat(PlaceKeys.of(READER.read(book(1)))).isNotEqualTo(PlaceKeys.of(READER.read(book(2))));
    }

    @Test
    void everyLineIsJudgedAmongAllOthersThoughNoneIsHeld() {
        var keys = new ListKeys();
        BOOKS.each(line -> keys.add(READER.read(line)));
        var run = new DryRun(keys, DryRunTests.EMPTY_POOL);
        var judged = new ArrayList<Outcome>();

        BOOKS.inHands(hand -> run.judge(hand.stream().map(READER::read).toList())
                .forEach(row -> {
                    assertThat(row.codes()).contains(RowCode.TOO_LONG);
                    judged.add(row.outcome());
                }));

        assertThat(judged).hasSize(ROWS).containsOnly(Outcome.REFUSED);
    }

    private static Line book(int number) {
        return new Line(number, List.of("n" + number + " " + "a".repeat(LONG), "s".repeat(LONG), "r".repeat(LONG)));
    }
}
