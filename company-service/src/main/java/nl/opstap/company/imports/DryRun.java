package nl.opstap.company.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.opstap.company.companies.CompanyKey;
import nl.opstap.platform.sheets.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Says of every row what an import would do, without doing it.
 *
 * <p>A company is known by its KvK number (and establishment). Of several rows with the same number the fullest, normally
 * spelled one speaks; the others repeat it. Without a number a company cannot be known for sure: a row with the name and
 * postcode, or the name and address, of another is put before a person, also when that other row is refused.
 *
 * <p>It has seen all rows and the whole pool before it judges the first row, and keeps of them only by what they are known.
 */
class DryRun {
    private final ListKeys list;
    private final Pool pool;
    private final Map<String, Known> poolByKvk = new HashMap<>();
    private final Map<String, Known> poolByPlace = new HashMap<>();

    /** The companies a list is compared with. */
    interface Pool {
        /** Those that were merged come last: of two that look the same, the kept one is known first. */
        void eachKey(Consumer<CompanyKey> reader);

        Map<UUID, KnownCompany> known(Collection<UUID> ids);
    }

    /** A company of the pool that a row of the list looks like. */
    private record Known(UUID id, boolean numbered) {}

    DryRun(ListKeys list, Pool pool) {
        this.list = list;
        this.pool = pool;
        pool.eachKey(this::keepIfListed);
    }

    private void keepIfListed(CompanyKey company) {
        var known = new Known(company.id(), company.kvk() != null);
        if (company.kvk() != null) {
            var kvk = company.kvk() + (company.establishment() == null ? "" : "/" + company.establishment());
            if (list.hasKvk(kvk)) {
                poolByKvk.put(kvk, known);
            }
        }
        for (var place : PlaceKeys.of(company)) {
            if (list.hasPlace(place)) {
                poolByPlace.putIfAbsent(place, known);
            }
        }
    }

    /** Some of the rows, as they stand against the whole list and the pool. */
    List<JudgedRow> judge(List<ReadRow> some) {
        var compared = new HashMap<Integer, Known>();
        for (var row : some) {
            comparedWith(row).ifPresent(known -> compared.put(row.line(), known));
        }
        var facts = compared.isEmpty()
                ? Map.<UUID, KnownCompany>of()
                : pool.known(
                        compared.values().stream().map(Known::id).distinct().toList());
        return some.stream()
                .map(row -> judge(
                        row,
                        Optional.ofNullable(compared.get(row.line()))
                                .map(known -> facts.get(known.id()))
                                .orElse(null)))
                .toList();
    }

    /** The company of which the facts say whether the row changes anything. */
    private Optional<Known> comparedWith(ReadRow row) {
        if (list.speaker(row).isPresent() || row.isRefused()) {
            return Optional.empty();
        }
        if (!row.kvk().isEmpty()) {
            return Optional.ofNullable(poolByKvk.get(row.kvk()));
        }
        return list.twin(row).isPresent() ? Optional.empty() : lookalike(row).filter(known -> !known.numbered());
    }

    private Optional<Known> lookalike(ReadRow row) {
        return PlaceKeys.of(row).stream()
                .map(poolByPlace::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private JudgedRow judge(ReadRow row, @Nullable KnownCompany known) {
        var codes = EnumSet.noneOf(RowCode.class);
        codes.addAll(row.codes());
        var speaker = list.speaker(row);
        if (speaker.isPresent()) {
            codes.add(speaker.get().repeatedBy(row));
            return judged(row, codes, Outcome.SAME, speaker.get().line(), null);
        }
        if (row.isRefused()) {
            return judged(row, codes, Outcome.REFUSED, null, null);
        }
        if (known != null) {
            return compared(row, codes, known);
        }
        return row.kvk().isEmpty() ? withoutKvk(row, codes) : withKvk(row, codes);
    }

    private JudgedRow withKvk(ReadRow row, Set<RowCode> codes) {
        var lookalike = lookalike(row);
        if (lookalike.isPresent()) {
            codes.add(RowCode.SAME_NAME_POSTCODE_OTHER_KVK);
            return judged(row, codes, Outcome.DOUBTFUL, null, lookalike.get().id());
        }
        return judged(row, codes, Outcome.NEW, null, null);
    }

    private JudgedRow withoutKvk(ReadRow row, Set<RowCode> codes) {
        var twin = list.twin(row);
        if (twin.isPresent()) {
            codes.add(RowCode.SAME_NAME_POSTCODE_NO_KVK);
            return judged(row, codes, Outcome.DOUBTFUL, twin.get(), null);
        }
        var known = lookalike(row);
        if (known.isEmpty()) {
            return judged(row, codes, Outcome.NEW, null, null);
        }
        codes.add(RowCode.SAME_NAME_POSTCODE_NO_KVK);
        return judged(row, codes, Outcome.DOUBTFUL, null, known.get().id());
    }

    private static JudgedRow compared(ReadRow row, Set<RowCode> codes, KnownCompany known) {
        var facts = row.company();
        var changes = facts != null
                && (!known.after(facts).equals(known.facts())
                        || known.after(row.place()).isPresent());
        if (!changes) {
            codes.add(RowCode.ALREADY_IN_POOL);
        }
        return judged(row, codes, changes ? Outcome.CHANGED : Outcome.SAME, null, known.id());
    }

    /** Refusal beats doubt beats everything else. */
    private static JudgedRow judged(
            ReadRow row, Set<RowCode> codes, Outcome outcome, @Nullable Integer sameAs, @Nullable UUID known) {
        var weighed = codes.stream().anyMatch(RowCode::refuses)
                ? Outcome.REFUSED
                : codes.stream().anyMatch(RowCode::raisesDoubt) ? Outcome.DOUBTFUL : outcome;
        return new JudgedRow(row, weighed, Set.copyOf(codes), sameAs, known);
    }
}
