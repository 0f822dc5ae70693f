package nl.opstap.platform.sheets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a sheet can hold. A feature lists its meanings in an enum. */
public interface Meaning {

    /** The headings people give such a column, by their {@link Spelling#key}. */
    List<String> headings();

    static <M extends Enum<M> & Meaning> Optional<M> named(Class<M> meanings, String heading) {
        var key = Spelling.key(heading);
        return Arrays.stream(meanings.getEnumConstants())
                .filter(meaning -> meaning.headings().contains(key))
                .findFirst();
    }

    /** The columns recognised by their headings; of two that claim the same, the first. */
    static <M extends Enum<M> & Meaning> Map<M, Integer> guess(Class<M> meanings, List<String> headings) {
        var mapping = new EnumMap<M, Integer>(meanings);
        for (int index = 0; index < headings.size(); index++) {
            var at = index;
            named(meanings, headings.get(index)).ifPresent(meaning -> mapping.putIfAbsent(meaning, at));
        }
        return mapping;
    }

    /** What two files of the same kind have in common: under this a mapping that a person gave is remembered. */
    static String kindOfFile(List<String> headings) {
        return headings.stream().map(Spelling::key).collect(Collectors.joining("|"));
    }
}
