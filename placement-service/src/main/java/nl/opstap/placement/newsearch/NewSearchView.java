package nl.opstap.placement.newsearch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.matching.BestPlaces.Best;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a stage that ended before its time.
 *
 * @param search null when this stage asked for no other one
 * @param alternatives the first of the ranking, for staff, while nobody began
 * @param from the first day that the next search begins with
 * @param editable whether the person who looks may begin, or say why not
 */
record NewSearchView(
        @Nullable SearchView search,
        List<Best> alternatives,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean editable) {

    /**
     * @param late of a search that began: whether it did so too late
     * @param note for staff only
     */
    record SearchView(
            Because because,
            LocalDate dueOn,
            boolean late,
            boolean open,
            @Nullable UUID nextPlacementId,
            @Nullable WhyNot reason,
            @Nullable String note,
            @Nullable String byName,
            @Nullable LocalDate closedOn) {}
}
