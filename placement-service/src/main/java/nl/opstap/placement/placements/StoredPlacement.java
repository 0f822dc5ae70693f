package nl.opstap.placement.placements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.hours.WorkingWeek;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The row of a placement; only this feature changes what it says. */
@Entity(name = "Placement")
non-sealed class StoredPlacement implements Placement {
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

    @ElementCollection
    @CollectionTable(name = "working_day", joinColumns = @JoinColumn(name = "placement_id"))
    private List<WorkingDay> workingDays = new ArrayList<>();

    private @Nullable String tasks;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredPlacement() {}

    @SuppressWarnings("NullAway.Init")
    StoredPlacement(
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

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public UUID studentId() {
        return studentId;
    }

    @Override
    public PlacementState state() {
        return state;
    }

    @Override
    public int phase() {
        return phase;
    }

    @Override
    public @Nullable Integer policyVersion() {
        return policyVersion;
    }

    @Override
    public @Nullable UUID stagebegeleiderId() {
        return stagebegeleiderId;
    }

    @Override
    public List<DayOfWeek> weekdays() {
        return weekdays.stream().map(DayOfWeek::valueOf).toList();
    }

    @Override
    public @Nullable LocalDate from() {
        return from;
    }

    @Override
    public @Nullable LocalDate until() {
        return until;
    }

    @Override
    public @Nullable Integer maxDistanceKm() {
        return maxDistanceKm == null ? null : maxDistanceKm.intValue();
    }

    @Override
    public List<String> preferredSectors() {
        return List.copyOf(preferredSectors);
    }

    @Override
    public List<String> goals() {
        return List.copyOf(goals);
    }

    @Override
    public byte @Nullable [] needs() {
        return needs;
    }

    @Override
    public @Nullable UUID placeId() {
        return placeId;
    }

    @Override
    public @Nullable UUID companyId() {
        return companyId;
    }

    @Override
    public @Nullable UUID seatRequestId() {
        return seatRequestId;
    }

    @Override
    public SeatState seatState() {
        return seatState;
    }

    @Override
    public Klik studentKlik() {
        return studentKlik;
    }

    @Override
    public Klik companyKlik() {
        return companyKlik;
    }

    @Override
    public @Nullable String contactName() {
        return contactName;
    }

    @Override
    public @Nullable String contactMail() {
        return contactMail;
    }

    @Override
    public boolean isContractSigned() {
        return contractSigned;
    }

    @Override
    public boolean isAssessed() {
        return assessed;
    }

    @Override
    public List<String> awaiting() {
        return List.copyOf(awaiting);
    }

    @Override
    public @Nullable String endedBecause() {
        return endedBecause;
    }

    @Override
    public Instant openedAt() {
        return openedAt;
    }

    @Override
    public WorkingWeek workingWeek() {
        return new WorkingWeek(workingDays);
    }

    @Override
    public @Nullable String tasks() {
        return tasks;
    }

    @Override
    public boolean hasWishes() {
        return !weekdays.isEmpty() && from != null && until != null;
    }

    @Override
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

    /** When the student works is agreed with the company, and fixed by the contract. */
    boolean isOpenForHours() {
        return state.ordinal() >= PlacementState.PROPOSED.ordinal()
                && state.ordinal() <= PlacementState.AGREED.ordinal();
    }

    void work(WorkingWeek week) {
        workingDays.clear();
        workingDays.addAll(week.days());
    }

    void amend(Terms terms) {
        weekdays = terms.weekdays().stream().sorted().map(Enum::name).toList();
        until = terms.until();
        work(terms.workingWeek());
        goals = List.copyOf(terms.goals());
        meetThrough(terms.contactName(), terms.contactMail());
        tasks = terms.tasks();
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

    @Override
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

    @Override
    public boolean awaitsSeat(UUID requestId) {
        return requestId.equals(seatRequestId);
    }

    @Override
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

    @Override
    public void signedByAll() {
        contractSigned = true;
    }

    void contractLapsed() {
        contractSigned = false;
        awaiting = List.of();
    }

    @Override
    public void assessedByBoth() {
        assessed = true;
    }

    @Override
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
