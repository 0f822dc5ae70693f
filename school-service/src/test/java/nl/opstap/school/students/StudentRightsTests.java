package nl.opstap.school.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StudentRightsTests {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final UUID MENTOR = UUID.randomUUID();
    static final UUID STUDENT = UUID.randomUUID();
    static final UUID PARENT = UUID.randomUUID();

    @Test
    @Tag("SCH-03")
    void theMentorSeesOwnStudentsOnly() {
        var student = studentOf(17);

        assertThat(rights(actor(MENTOR, "mentor"), student)).contains(Right.SEE, Right.SEE_CONTENT, Right.EDIT);
        assertThat(rights(actor(UUID.randomUUID(), "mentor"), student)).isEmpty();
    }

    @Test
    @Tag("SCH-03")
    void teamleiderOrthopedagoogAndStagebegeleiderSeeTheTrajectOfEveryStudent() {
        for (var role : List.of("teamleider", "orthopedagoog", "stagebegeleider")) {
            assertThat(rights(actor(UUID.randomUUID(), role), studentOf(17)))
                    .as(role)
                    .contains(Right.SEE, Right.SEE_CONTENT);
        }
    }

    @Test
    @Tag("SCH-04")
    void mentorAndOrthopedagoogEditTheTraject() {
        assertThat(rights(actor(MENTOR, "mentor"), studentOf(17))).contains(Right.EDIT_TRAJECT);
        assertThat(rights(actor(UUID.randomUUID(), "orthopedagoog"), studentOf(17)))
                .contains(Right.EDIT_TRAJECT);
        assertThat(rights(actor(UUID.randomUUID(), "stagebegeleider"), studentOf(17)))
                .doesNotContain(Right.EDIT_TRAJECT);
    }

    @Test
    @Tag("GW-23")
    void needsAreForWhoGuidesTheStudent() {
        var stagebegeleider = actor(UUID.randomUUID(), "stagebegeleider");
        var student = studentOf(17);

        assertThat(rights(stagebegeleider, student)).doesNotContain(Right.SEE_NEEDS, Right.DECIDE_READINESS);

        student.assign(stagebegeleider.id(), TODAY);
        assertThat(rights(stagebegeleider, student)).contains(Right.SEE_NEEDS, Right.HOLD_TALK, Right.DECIDE_READINESS);
    }

    @Test
    void administratorsAndCoordinatorsHaveNoBusinessInADossier() {
        for (var role : List.of("tenant-administrator", "regional-coordinator", "jobcoach", "platform-operator")) {
            assertThat(rights(actor(UUID.randomUUID(), role), studentOf(17)))
                    .as(role)
                    .isEmpty();
        }
        assertThat(rights(actor(UUID.randomUUID(), "privacy-officer"), studentOf(17)))
                .containsExactlyInAnyOrder(Right.READ_ACCESS_LOG, Right.ASK_DOSSIER, Right.ASK_ERASURE);
    }

    @Test
    void theInternalStagebegeleiderSeesWhoIsInPhaseOne() {
        var internal = actor(UUID.randomUUID(), "internal-stagebegeleider");
        var student = studentOf(15);

        assertThat(rights(internal, student)).containsExactly(Right.SEE);

        student.enterPhase(2);
        assertThat(rights(internal, student)).isEmpty();
    }

    @Test
    @Tag("SCH-05")
    @Tag("GW-20")
    void consentMovesFromParentToStudentAtSixteen() {
        var student = actor(STUDENT, "student");
        var parent = actor(PARENT, "parent");

        assertThat(rights(student, studentOf(15))).doesNotContain(Right.GIVE_CONSENT);
        assertThat(rights(parent, studentOf(15))).contains(Right.GIVE_CONSENT);
        assertThat(rights(student, studentOf(16))).contains(Right.GIVE_CONSENT);
        assertThat(rights(parent, studentOf(16))).doesNotContain(Right.GIVE_CONSENT);
    }

    @Test
    @Tag("GW-24")
    void aParentIsInformedUntilTheEighteenthBirthday() {
        var parent = actor(PARENT, "parent");
        var student = student(LocalDate.of(2008, 11, 24));

        assertThat(StudentRights.of(parent, student, guardians(), LocalDate.of(2026, 11, 23)))
                .contains(Right.SEE);
        assertThat(StudentRights.of(parent, student, guardians(), LocalDate.of(2026, 11, 24)))
                .isEmpty();
    }

    @Test
    @Tag("GW-24")
    void anAdultStudentCanTurnTheParentLinkOn() {
        var student = studentOf(19);
        student.decideAboutParents(true, false);

        assertThat(rights(actor(PARENT, "parent"), student)).contains(Right.SEE, Right.SEE_CONTENT);
    }

    @Test
    @Tag("GW-24")
    void fromSixteenTheStudentCanShieldContentAndFactsRemain() {
        var parent = actor(PARENT, "parent");
        var student = studentOf(16);
        student.decideAboutParents(false, true);
        var younger = studentOf(15);
        younger.decideAboutParents(false, true);

        assertThat(rights(parent, student)).contains(Right.SEE).doesNotContain(Right.SEE_CONTENT, Right.SEE_NEEDS);
        assertThat(rights(parent, younger)).contains(Right.SEE_CONTENT);
    }

    @Test
    @Tag("SCH-05")
    void aParentWithoutContactRightAndAParentOfAnotherSeeNothing() {
        var student = studentOf(15);
        var refused = List.of(guardian(Relation.PARENT, false));

        assertThat(StudentRights.of(actor(PARENT, "parent"), student, refused, TODAY))
                .isEmpty();
        assertThat(rights(actor(UUID.randomUUID(), "parent"), student)).isEmpty();
    }

    @Test
    @Tag("SCH-05")
    void theSocialNetworkIsInformedButDecidesNothing() {
        var network = List.of(guardian(Relation.NETWORK, true));

        assertThat(StudentRights.of(actor(PARENT, "parent"), studentOf(15), network, TODAY))
                .contains(Right.SEE)
                .doesNotContain(Right.SEE_CONTENT, Right.GIVE_CONSENT);
    }

    private static Set<Right> rights(Actor actor, Student student) {
        return StudentRights.of(actor, student, guardians(), TODAY);
    }

    private static List<Guardian> guardians() {
        return List.of(guardian(Relation.PARENT, true));
    }

    private static Guardian guardian(Relation relation, boolean contactAllowed) {
        return new Guardian(UUID.randomUUID(), UUID.randomUUID(), "Ouder", relation, null, PARENT, contactAllowed);
    }

    private static Student studentOf(int age) {
        return student(TODAY.minusYears(age));
    }

    private static Student student(LocalDate birthDate) {
        return new Student(
                UUID.randomUUID(),
                "1",
                new Student.Personal("Sam", null, "Voorbeeld", birthDate, null, null),
                new Student.Schooling("V4", Track.VSO, null, Profile.LABOUR_MARKET, MENTOR, TODAY.plusYears(2)),
                STUDENT);
    }

    private static Actor actor(UUID id, String role) {
        var tenant = UUID.randomUUID();
        return new Actor(id, "Iemand", new Tenant(tenant, tenant), "SCHOOL", Set.of(role));
    }
}
