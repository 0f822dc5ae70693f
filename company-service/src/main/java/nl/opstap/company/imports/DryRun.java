package nl.opstap.company.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.companies.CompanyName;
import nl.opstap.platform.sheets.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Says of every row what an import would do, without doing it.
 *
 * <p>A company is known by its KvK number (and establishment). Of several rows with the same number the fullest, normally
 * spelled one speaks; the others repeat it. Without a number a company cannot be known for sure: a row with the name and
 * postcode, or the name and address, of another is put before a person, also when that other row is refused.
 */
class DryRun {
    private final List<ReadRow> rows;
    private final Map<String, KnownCompany> poolByKvk = new HashMap<>();
    private final Map<String, KnownCompany> poolByPlace = new HashMap<>();
    private final Map<String, List<ReadRow>> rowsByKvk = new LinkedHashMap<>();
    private final Map<String, List<ReadRow>> rowsByPlace = new HashMap<>();

    DryRun(List<ReadRow> rows, List<KnownCompany> pool) {
        this.rows = rows;
        for (var known : pool) {
            var facts = known.facts();
            var kvk = facts.kvk();
            if (kvk != null) {
                var establishment = facts.establishment();
                poolByKvk.put(kvk.digits() + (establishment == null ? "" : "/" + establishment.digits()), known);
            }
            places(facts).forEach(place -> poolByPlace.putIfAbsent(place, known));
        }
        for (var row : rows) {
            if (!row.kvk().isEmpty()) {
                rowsByKvk.computeIfAbsent(row.kvk(), _ -> new ArrayList<>()).add(row);
            }
            places(row)
                    .forEach(place -> rowsByPlace
                            .computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(row));
        }
    }

    List<JudgedRow> judge() {
        return rows.stream().map(this::judge).toList();
    }

    private JudgedRow judge(ReadRow row) {
        var codes = EnumSet.noneOf(RowCode.class);
        codes.addAll(row.codes());
        var speaker = speaker(row);
        if (speaker.isPresent()) {
            codes.add(repeats(row, speaker.get()));
            return judged(row, codes, Outcome.SAME, speaker.get().line(), null);
        }
        if (row.isRefused()) {
            return judged(row, codes, Outcome.REFUSED, null, null);
        }
        return row.kvk().isEmpty() ? withoutKvk(row, codes) : withKvk(row, codes);
    }

    /** The row that speaks for the same KvK number, when it is another one. */
    private Optional<ReadRow> speaker(ReadRow row) {
        return rowsByKvk.getOrDefault(row.kvk(), List.of()).stream()
                .min(Comparator.comparing(ReadRow::isRefused)
                        .thenComparing(ReadRow::shouts)
                        .thenComparing(ReadRow::filledCells, Comparator.reverseOrder())
                        .thenComparing(ReadRow::line))
                .filter(other -> other.line() != row.line());
    }

    private static RowCode repeats(ReadRow row, ReadRow speaker) {
        var sameCells = true;
        for (int index = 0; index < row.cells().size(); index++) {
            var cell = row.cells().get(index);
            sameCells &= cell.isEmpty() || cell.equals(speaker.cells().get(index));
        }
        if (sameCells) {
            return RowCode.EXACT_DUPLICATE;
        }
        return row.name().isEmpty() || CompanyName.key(row.name()).equals(CompanyName.key(speaker.name()))
                ? RowCode.SAME_KVK_OTHER_SPELLING
                : RowCode.SAME_KVK_OTHER_NAME;
    }

    private JudgedRow withKvk(ReadRow row, Set<RowCode> codes) {
        var known = poolByKvk.get(row.kvk());
        if (known != null) {
            return compared(row, codes, known);
        }
        var lookalike = places(row).stream()
                .map(poolByPlace::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        if (lookalike.isPresent()) {
            codes.add(RowCode.SAME_NAME_POSTCODE_OTHER_KVK);
            return judged(row, codes, Outcome.DOUBTFUL, null, lookalike.get());
        }
        return judged(row, codes, Outcome.NEW, null, null);
    }

    private JudgedRow withoutKvk(ReadRow row, Set<RowCode> codes) {
        var twin = places(row).stream()
                .flatMap(place -> rowsByPlace.getOrDefault(place, List.of()).stream())
                .filter(other -> other.line() != row.line())
                // Of two rows without a number, the later repeats the earlier.
                .filter(other -> !other.kvk().isEmpty() || other.line() < row.line())
                .findFirst();
        if (twin.isPresent()) {
            codes.add(RowCode.SAME_NAME_POSTCODE_NO_KVK);
            return judged(row, codes, Outcome.DOUBTFUL, twin.get().line(), null);
        }
        var known = places(row).stream()
                .map(poolByPlace::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        if (known.isEmpty()) {
            return judged(row, codes, Outcome.NEW, null, null);
        }
        if (known.get().facts().kvk() == null) {
            return compared(row, codes, known.get());
        }
        codes.add(RowCode.SAME_NAME_POSTCODE_NO_KVK);
        return judged(row, codes, Outcome.DOUBTFUL, null, known.get());
    }

    private static JudgedRow compared(ReadRow row, Set<RowCode> codes, KnownCompany known) {
        var facts = row.company();
        var changes = facts != null
                && (!known.after(facts).equals(known.facts())
                        || known.after(row.place()).isPresent());
        if (!changes) {
            codes.add(RowCode.ALREADY_IN_POOL);
        }
        return judged(row, codes, changes ? Outcome.CHANGED : Outcome.SAME, null, known);
    }

    /** Refusal beats doubt beats everything else. */
    private static JudgedRow judged(
            ReadRow row, Set<RowCode> codes, Outcome outcome, @Nullable Integer sameAs, @Nullable KnownCompany known) {
        var weighed = codes.stream().anyMatch(RowCode::refuses)
                ? Outcome.REFUSED
                : codes.stream().anyMatch(RowCode::raisesDoubt) ? Outcome.DOUBTFUL : outcome;
        return new JudgedRow(row, weighed, Set.copyOf(codes), sameAs, known == null ? null : known.id());
    }

    private static List<String> places(ReadRow row) {
        return places(row.name(), row.postcode(), row.street());
    }

    private static List<String> places(CompanyFacts facts) {
        var postcode = facts.postcode();
        return places(
                facts.name(),
                postcode == null ? "" : postcode.value(),
                CompanyName.key(java.util.Objects.requireNonNullElse(facts.street(), "") + " "
                        + java.util.Objects.requireNonNullElse(facts.city(), "")));
    }

    /** What name and place two rows must share to look like one company. */
    private static List<String> places(String name, String postcode, String street) {
        var key = CompanyName.key(name);
        var places = new ArrayList<String>();
        if (!key.isEmpty() && !postcode.isEmpty()) {
            places.add(key + "@" + postcode);
        }
        if (!key.isEmpty() && !street.isEmpty()) {
            places.add(key + "@" + street);
        }
        return places;
    }
}
