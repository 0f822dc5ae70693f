package nl.opstap.placement.klapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.opstap.placement.placements.Goals;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a chapter says, in codes and numbers: nothing anybody typed.
 *
 * @param goals codes
 * @param moment of the assessment, INTERIM or FINAL
 * @param scores per goal what was settled, from 1 to 4
 */
record Facts(
        List<String> goals,
        @Nullable String moment,
        @Nullable LocalDate settledOn,
        Map<String, Integer> scores,
        boolean certified) {
    static final Facts NONE = new Facts(List.of(), null, null, Map.of(), false);
    private static final Map<Integer, String> SCORES =
            Map.of(1, "nog niet", 2, "een beetje", 3, "goed", 4, "heel goed");

    boolean saysNothing() {
        return goals.isEmpty() && scores.isEmpty() && !certified;
    }

    /** As a company reads it; of a part that is not there yet nothing. */
    String inWords() {
        if (certified) {
            return "Het certificaat is gehaald en door drie mensen getekend.";
        }
        return scores.isEmpty()
                ? goals.stream().map(Goals::text).collect(Collectors.joining("; "))
                : new TreeMap<>(scores)
                        .entrySet().stream()
                                .map(score -> Goals.text(score.getKey()) + ": " + SCORES.get(score.getValue()))
                                .collect(Collectors.joining("; "));
    }
}
