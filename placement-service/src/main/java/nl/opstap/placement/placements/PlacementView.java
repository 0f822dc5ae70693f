package nl.opstap.placement.placements;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.hours.WorkingDay;
import org.jspecify.annotations.Nullable;

/** A placement as one picture: where it stands, what may be done, and by whom. */
public record PlacementView(
        UUID id,
        int version,
        PlacementState state,
        int phase,
        @Nullable Integer policyVersion,
        StudentOfPlacement student,
        Party you,
        @Nullable Guide stagebegeleider,
        Search search,
        Hours hours,
        @Nullable PlaceOfPlacement place,
        SeatState seatState,
        @Nullable UUID seatRequestId,
        Klik studentKlik,
        Klik companyKlik,
        @Nullable Contact contact,
        boolean contractSigned,
        boolean assessed,
        List<String> waitingFor,
        List<GateView> gates,
        List<StepView> actions,
        List<Goal> goals,
        @Nullable String tasks,
        @Nullable String endedBecause,
        Instant openedAt) {

    public record StudentOfPlacement(UUID id, String name, String classGroup, int age) {}

    /** @param phone always shown once known: he or she can be reached at all times (PLA-43) */
    public record Guide(
            UUID id, @Nullable String name, @Nullable String phone) {}

    /** @param needs only for those who guide the student, and the student */
    public record Search(
            List<DayOfWeek> weekdays,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer maxDistanceKm,
            List<String> preferredSectors,
            @Nullable List<String> needs,
            boolean editable) {}

    /**
     * @param days empty until they were agreed
     * @param weekMinutes at the company, breaks not counted
     * @param law what the law says for somebody of this age, in words; null when it allows no work
     */
    public record Hours(
            List<WorkingDay> days,
            int weekMinutes,
            @Nullable Law law,
            boolean editable) {}

    /**
     * @param untilAge 120 for all who are older
     * @param source where it stands
     */
    public record Law(
            int fromAge,
            int untilAge,
            int dayMinutes,
            int weekMinutes,
            int breakAfterMinutes,
            int breakMinutes,
            String source) {}

    public record PlaceOfPlacement(UUID id, String title, UUID companyId, String companyName, String address) {}

    public record Contact(String name, @Nullable String mail) {}

    /**
     * @param overridable whether a teamleider may open it by hand
     * @param source where it stands that a stage like this one passes here
     */
    public record GateView(
            Gate gate,
            boolean met,
            boolean overridden,
            boolean overridable,
            String reason,
            String wayOut,
            String source) {}

    /** @param yours whether the person who looks may take it, once nothing stands in the way */
    public record StepView(
            PlacementAction action,
            PlacementState to,
            List<String> by,
            boolean yours,
            boolean allowed,
            boolean needsReason,
            List<Blocker> blockers) {}

    public record Goal(String code, String text) {}
}
