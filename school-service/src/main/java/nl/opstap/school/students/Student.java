package nl.opstap.school.students;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.contracts.school.Readiness;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A student of this school, with the four gates before an external stage as facts. */
@Entity
class Student {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private String localNumber;
    private String givenName;
    private @Nullable String infix;
    private String familyName;
    private LocalDate birthDate;
    private String classGroup;

    @Enumerated(EnumType.STRING)
    private Track track;

    private @Nullable String crebo;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    private int phase;
    private @Nullable UUID mentorId;
    private @Nullable UUID stagebegeleiderId;
    private @Nullable LocalDate assignedOn;
    private @Nullable UUID municipalityId;
    private @Nullable String homePostcode4;
    private LocalDate expectedLeaving;
    private @Nullable UUID accountId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean registered;
    private boolean trainingStarted;
    private boolean intakeHeld;
    private boolean ready;
    private boolean parentsInformed;
    private boolean shieldedFromParents;
    private boolean publishedAsAdult;
    private byte @Nullable [] supportNeeds;
    private @Nullable String direction;
    private @Nullable LocalDate leftOn;

    @SuppressWarnings("NullAway.Init")
    protected Student() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    Student(UUID id, String localNumber, Personal personal, Schooling schooling, @Nullable UUID accountId) {
        this.id = id;
        this.localNumber = localNumber;
        this.accountId = accountId;
        this.phase = 1;
        this.status = Status.ACTIVE;
        this.profile = schooling.profile();
        change(personal, schooling);
    }

    /** Who the student is. */
    record Personal(
            String givenName,
            @Nullable String infix,
            String familyName,
            LocalDate birthDate,
            @Nullable String homePostcode4,
            @Nullable UUID municipalityId) {}

    /**
     * Where the student stands at school; the uitstroomprofiel changes with a reason only, see {@link #headFor}.
     *
     * @param crebo of a training of the mbo, once known
     */
    record Schooling(
            String classGroup,
            Track track,
            @Nullable String crebo,
            Profile profile,
            @Nullable UUID mentorId,
            LocalDate expectedLeaving) {}

    final void change(Personal personal, Schooling schooling) {
        givenName = personal.givenName();
        infix = personal.infix();
        familyName = personal.familyName();
        birthDate = personal.birthDate();
        homePostcode4 = personal.homePostcode4();
        municipalityId = personal.municipalityId();
        classGroup = schooling.classGroup();
        track = schooling.track();
        crebo = schooling.crebo();
        mentorId = schooling.mentorId();
        expectedLeaving = schooling.expectedLeaving();
    }

    void link(@Nullable UUID account) {
        accountId = account;
    }

    void headFor(Profile next) {
        profile = next;
    }

    void enterPhase(int next) {
        phase = next;
    }

    /** @param stagebegeleider absent to put the student back among the undivided */
    void assign(@Nullable UUID stagebegeleider, LocalDate today) {
        stagebegeleiderId = stagebegeleider;
        assignedOn = stagebegeleider == null ? null : today;
    }

    void gates(Readiness reached) {
        registered = reached.registered();
        trainingStarted = reached.trainingStarted();
        intakeHeld = reached.intakeHeld();
        ready = reached.ready();
    }

    void moveTo(String nextClass) {
        classGroup = nextClass;
    }

    /** Leaves school; who stays in touch as a former student can come to evening school or nazorg (SCH-50). */
    void leave(LocalDate day, Status as) {
        status = as;
        leftOn = day;
    }

    void comeBack() {
        status = Status.ACTIVE;
        leftOn = null;
    }

    void headTo(String sector) {
        direction = sector;
    }

    void decideAboutParents(boolean informed, boolean shielded) {
        parentsInformed = informed;
        shieldedFromParents = shielded;
    }

    void needs(byte[] encrypted) {
        supportNeeds = encrypted;
    }

    void publishedAsAdult(boolean adult) {
        publishedAsAdult = adult;
    }

    int age(LocalDate today) {
        return Period.between(birthDate, today).getYears();
    }

    String displayName() {
        return Stream.of(givenName, infix, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    Readiness readiness() {
        return new Readiness(registered, trainingStarted, intakeHeld, ready);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String localNumber() {
        return localNumber;
    }

    Personal personal() {
        return new Personal(givenName, infix, familyName, birthDate, homePostcode4, municipalityId);
    }

    Schooling schooling() {
        return new Schooling(classGroup, track, crebo, profile, mentorId, expectedLeaving);
    }

    LocalDate birthDate() {
        return birthDate;
    }

    Track track() {
        return track;
    }

    Profile profile() {
        return profile;
    }

    int phase() {
        return phase;
    }

    @Nullable
    UUID mentorId() {
        return mentorId;
    }

    @Nullable
    UUID stagebegeleiderId() {
        return stagebegeleiderId;
    }

    @Nullable
    LocalDate assignedOn() {
        return assignedOn;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    Status status() {
        return status;
    }

    /** The first day not at school any more. */
    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    /** The sector of the richtingsbesluit, once there is one. */
    @Nullable
    String direction() {
        return direction;
    }

    boolean parentsInformed() {
        return parentsInformed;
    }

    boolean shieldedFromParents() {
        return shieldedFromParents;
    }

    byte @Nullable [] supportNeeds() {
        return supportNeeds;
    }
}
