package nl.opstap.placement.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One stage of one student, from registration to end. Steps are taken by {@link Steps}, which knows the conditions. */
@Entity
public class Placement {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private int version;

    private UUID studentId;

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    private short phase;
    private @Nullable Integer policyVersion;
    private @Nullable UUID stagebegeleiderId;
    private List<String> weekdays = List.of();

    @Column(name = "from_day")
    private @Nullable LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    private @Nullable Short maxDistanceKm;
    private List<String> preferredSectors = List.of();
    private List<String> goals = List.of();
    private byte @Nullable [] needs;
    private @Nullable UUID placeId;
    private @Nullable UUID companyId;
    private @Nullable UUID seatRequestId;

    @Enumerated(EnumType.STRING)
    private SeatState seatState = SeatState.NONE;

    @Enumerated(EnumType.STRING)
    private Klik studentKlik = Klik.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private Klik companyKlik = Klik.UNKNOWN;

    private @Nullable String contactName;
    private @Nullable String contactMail;
    private boolean contractSigned;
    private boolean assessed;
    private List<String> awaiting = List.of();
    private @Nullable String endedBecause;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected Placement() {}

    @SuppressWarnings("NullAway.Init")
    Placement(
            UUID id,
            UUID studentId,
            int phase,
            @Nullable Integer policyVersion,
            @Nullable UUID stagebegeleiderId,
            Instant openedAt) {
        this.id = id;
        this.studentId = studentId;
        this.phase = (short) phase;
        this.policyVersion = policyVersion;
        this.stagebegeleiderId = stagebegeleiderId;
        this.openedAt = openedAt;
        this.state = PlacementState.REGISTERED;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID studentId() {
        return studentId;
    }

    public PlacementState state() {
        return state;
    }

    public int phase() {
        return phase;
    }

    public @Nullable Integer policyVersion() {
        return policyVersion;
    }

    public @Nullable UUID stagebegeleiderId() {
        return stagebegeleiderId;
    }

    public List<DayOfWeek> weekdays() {
        return weekdays.stream().map(DayOfWeek::valueOf).toList();
    }

    public @Nullable LocalDate from() {
        return from;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable Integer maxDistanceKm() {
        return maxDistanceKm == null ? null : maxDistanceKm.intValue();
    }

    public List<String> preferredSectors() {
        return List.copyOf(preferredSectors);
    }

    public List<String> goals() {
        return List.copyOf(goals);
    }

    /** Encrypted with the key of the student. */
    public byte @Nullable [] needs() {
        return needs;
    }

    public @Nullable UUID placeId() {
        return placeId;
    }

    public @Nullable UUID companyId() {
        return companyId;
    }

    public @Nullable UUID seatRequestId() {
        return seatRequestId;
    }

    public SeatState seatState() {
        return seatState;
    }

    public Klik studentKlik() {
        return studentKlik;
    }

    public Klik companyKlik() {
        return companyKlik;
    }

    public @Nullable String contactName() {
        return contactName;
    }

    public @Nullable String contactMail() {
        return contactMail;
    }

    public boolean isContractSigned() {
        return contractSigned;
    }

    public boolean isAssessed() {
        return assessed;
    }

    public List<String> awaiting() {
        return List.copyOf(awaiting);
    }

    public @Nullable String endedBecause() {
        return endedBecause;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean hasWishes() {
        return !weekdays.isEmpty() && from != null && until != null;
    }

    public boolean hasContact() {
        return contactName != null && contactMail != null;
    }

    boolean hasStartedBy(LocalDate day) {
        return from != null && !from.isAfter(day);
    }

    /** The days, period and goals that a contract fixes can be described until there is a proposal. */
    boolean isOpenForWishes() {
        return state.ordinal() <= PlacementState.SEARCHING.ordinal();
    }

    void describe(Wishes wishes, byte @Nullable [] encryptedNeeds) {
        weekdays =
                wishes.weekdays().stream().distinct().sorted().map(Enum::name).toList();
        from = wishes.from();
        until = wishes.until();
        maxDistanceKm =
                wishes.maxDistanceKm() == null ? null : wishes.maxDistanceKm().shortValue();
        preferredSectors =
                wishes.preferredSectors().stream().distinct().sorted().toList();
        goals = wishes.goals().stream().distinct().toList();
        needs = encryptedNeeds;
    }

    void meetThrough(String name, String mail) {
        contactName = name;
        contactMail = mail;
    }

    void answerOfStudent(Klik klik) {
        studentKlik = klik;
    }

    void answerOfCompany(Klik klik) {
        companyKlik = klik;
    }

    /** The seat that was asked; the answer comes by event. */
    public void askSeat(UUID requestId, UUID place, UUID company) {
        seatRequestId = requestId;
        placeId = place;
        companyId = company;
        seatState = SeatState.ASKED;
        studentKlik = Klik.UNKNOWN;
        companyKlik = Klik.UNKNOWN;
        contactName = null;
        contactMail = null;
    }

    /** True when this is the seat the placement waits for; an answer to an older request changes nothing. */
    public boolean awaitsSeat(UUID requestId) {
        return requestId.equals(seatRequestId);
    }

    public void holdSeat() {
        if (seatState == SeatState.ASKED) {
            seatState = SeatState.HELD;
        }
    }

    void confirmSeat() {
        seatState = SeatState.CONFIRMED;
    }

    void giveUpSeat() {
        seatRequestId = null;
        placeId = null;
        companyId = null;
        seatState = SeatState.NONE;
    }

    public void signedByAll() {
        contractSigned = true;
    }

    void contractLapsed() {
        contractSigned = false;
        awaiting = List.of();
    }

    public void assessedByBoth() {
        assessed = true;
    }

    /** Who has to act now, where the state alone does not say it: signers, assessors. */
    public void waitFor(Collection<String> roles) {
        awaiting = roles.stream().distinct().sorted().toList();
    }

    void moveTo(PlacementState next) {
        state = next;
    }

    void endBecause(String reason) {
        endedBecause = reason;
    }
}
