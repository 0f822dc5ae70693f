package nl.opstap.company.places;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of a place before the first day (COM-20); nothing is found or matched by it.
 *
 * @param tasks what there is to do
 * @param startsAt when a day begins there; a school agrees other hours in the schedule of a placement
 * @param guidance who guides, and how much time that person has
 * @param travel how to get there
 */
record PlaceDetails(
        String tasks,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String guidance,
        String travel) {
    static final int LONGEST_TASKS = 2_000;
    static final int LONGEST_NOTE = 500;
}
