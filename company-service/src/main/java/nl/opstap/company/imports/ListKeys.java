package nl.opstap.company.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** By what the rows of a list are known, and nothing else of them: the list itself may be too long to be held. */
class ListKeys {
    private static final Comparator<Speaker> FULLEST = Comparator.comparing(Speaker::refused)
            .thenComparing(Speaker::shouts)
            .thenComparing(Speaker::filledCells, Comparator.reverseOrder())
            .thenComparing(Speaker::line);

    private final Map<String, Speaker> byKvk = new HashMap<>();
    private final Map<String, Lookalikes> byPlace = new HashMap<>();

    /** The row that speaks for a KvK number, its cells as numbers that only equal cells share. */
    record Speaker(int line, boolean refused, boolean shouts, String nameKey, long[] cells) {
        static Speaker of(ReadRow row) {
            return new Speaker(
                    row.line(),
                    row.isRefused(),
                    row.shouts(),
                    PlaceKeys.brief(row.nameKey()),
                    filled(row.cells()).sorted().toArray());
        }

        private static LongStream filled(List<String> cells) {
            return IntStream.range(0, cells.size())
                    .filter(index -> !cells.get(index).isEmpty())
                    .mapToLong(index -> number(index, cells.get(index)));
        }

        private static long number(int column, String cell) {
            var number = 31L * column + 17;
            for (int index = 0; index < cell.length(); index++) {
                number = (number ^ cell.charAt(index)) * 0x9E3779B97F4A7C15L;
                number ^= number >>> 29;
            }
            return number;
        }

        int filledCells() {
            return cells.length;
        }

        RowCode repeatedBy(ReadRow row) {
            if (filled(row.cells()).allMatch(cell -> Arrays.binarySearch(cells, cell) >= 0)) {
                return RowCode.EXACT_DUPLICATE;
            }
            return row.name().isEmpty() || PlaceKeys.brief(row.nameKey()).equals(nameKey)
                    ? RowCode.SAME_KVK_OTHER_SPELLING
                    : RowCode.SAME_KVK_OTHER_NAME;
        }
    }

    /** The first line at a place of each kind; 0 when there is none. */
    private record Lookalikes(int numbered, int unnumbered) {
        Lookalikes with(ReadRow row) {
            return row.kvk().isEmpty()
                    ? new Lookalikes(numbered, unnumbered == 0 ? row.line() : unnumbered)
                    : new Lookalikes(numbered == 0 ? row.line() : numbered, unnumbered);
        }
    }

    void add(ReadRow row) {
        if (!row.kvk().isEmpty()) {
            byKvk.merge(row.kvk(), Speaker.of(row), (one, other) -> FULLEST.compare(one, other) <= 0 ? one : other);
        }
        for (var place : PlaceKeys.of(row)) {
            byPlace.compute(place, (_, known) -> known == null ? new Lookalikes(0, 0).with(row) : known.with(row));
        }
    }

    boolean hasKvk(String kvk) {
        return byKvk.containsKey(kvk);
    }

    boolean hasPlace(String place) {
        return byPlace.containsKey(place);
    }

    /** The row that speaks for the same KvK number, when it is another one. */
    Optional<Speaker> speaker(ReadRow row) {
        return Optional.ofNullable(byKvk.get(row.kvk())).filter(speaker -> speaker.line() != row.line());
    }

    /** The line that a row without a number looks like; of two without, the later repeats the earlier. */
    Optional<Integer> twin(ReadRow row) {
        return PlaceKeys.of(row).stream()
                .map(byPlace::get)
                .filter(Objects::nonNull)
                .map(found -> Stream.of(found.numbered(), found.unnumbered() < row.line() ? found.unnumbered() : 0)
                        .filter(line -> line > 0)
                        .min(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
