package nl.opstap.placement.placements;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.hours.WorkingWeek;
import org.jspecify.annotations.Nullable;

/**
 * One stage of one student, from registration to end, as other features know it. Steps are taken by {@link Steps}, which
 * knows the conditions.
 */
public sealed interface Placement permits StoredPlacement {
    UUID id();

    int version();

    UUID studentId();

    PlacementState state();

    int phase();

    @Nullable
    Integer policyVersion();

    @Nullable
    UUID stagebegeleiderId();

    List<DayOfWeek> weekdays();

    @Nullable
    LocalDate from();

    @Nullable
    LocalDate until();

    @Nullable
    Integer maxDistanceKm();

    List<String> preferredSectors();

    List<String> goals();

    /** Encrypted with the key of the student. */
    byte @Nullable [] needs();

    @Nullable
    UUID placeId();

    @Nullable
    UUID companyId();

    @Nullable
    UUID seatRequestId();

    SeatState seatState();

    Klik studentKlik();

    Klik companyKlik();

    @Nullable
    String contactName();

    @Nullable
    String contactMail();

    boolean isContractSigned();

    boolean isAssessed();

    List<String> awaiting();

    @Nullable
    String endedBecause();

    Instant openedAt();

    WorkingWeek workingWeek();

    /** What the student does there, where an amendment of the contract says so. */
    @Nullable
    String tasks();

    boolean hasWishes();

    boolean hasContact();

    /** The seat that was asked; the answer comes by event. */
    void askSeat(UUID requestId, UUID place, UUID company);

    /** True when this is the seat the placement waits for; an answer to an older request changes nothing. */
    boolean awaitsSeat(UUID requestId);

    void holdSeat();

    void signedByAll();

    void assessedByBoth();

    /** Who has to act now, where the state alone does not say it: signers, assessors. */
    void waitFor(Collection<String> roles);
}
