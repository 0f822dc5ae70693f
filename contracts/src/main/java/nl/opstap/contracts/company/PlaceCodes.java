package nl.opstap.contracts.company;

import java.util.Arrays;
import java.util.List;
import nl.opstap.contracts.school.SupportNeed;

/**
 * The codes of a place that publisher and readers share. They travel as text, so that a new code breaks no reader: one
 * that does not know a code shows it as it is and matches nothing with it.
 */
public final class PlaceCodes {
    /** The region's sector list. */
    public static final List<String> SECTORS = List.of(
            "GREEN",
            "ANIMALS",
            "HOSPITALITY",
            "RETAIL",
            "LOGISTICS",
            "CONSTRUCTION",
            "TECHNICAL",
            "CARE",
            "CLEANING",
            "OTHER");

    /** What a workplace can do for a student (COM-21): the same codes as what a student needs, or nothing would match. */
    public static final List<String> NEEDS =
            Arrays.stream(SupportNeed.values()).map(Enum::name).toList();

    /** The five criteria a company is judged by (COM-23), each from 0 to 4. */
    public static final List<String> CRITERIA =
            List.of("CAPACITIES", "AFFINITY", "LEARNING_GOALS", "JOB_PROSPECT", "GUIDANCE");

    /** How the student learns there: stage of vso and pro, or one of the two ways of the mbo. */
    public static final List<String> LEERWEGEN = List.of("STAGE", "BOL", "BBL");

    /** Whether the place may end in a job (COM-24). */
    public static final List<String> PROSPECTS = List.of("YES", "NO", "UNKNOWN");

    /** Why a seat is refused. */
    public static final List<String> REFUSALS = List.of(
            "PLACE_UNKNOWN",
            "PLACE_CLOSED",
            "NO_SEAT_FREE",
            "DAYS_NOT_OFFERED",
            "TOO_MANY_DAYS",
            "PERIOD_NOT_OFFERED",
            "COMPANY_FULL",
            "COMPANY_PAUSED");

    private PlaceCodes() {}
}
