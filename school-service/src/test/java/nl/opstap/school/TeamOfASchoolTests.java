package nl.opstap.school;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.FATIMA;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OTTO;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.school.identity.KeycloakStandIn.Mood;
import nl.opstap.school.identity.KeycloakStandIn.Server;
import nl.opstap.school.identity.RolesOfKind;
import nl.opstap.school.policy.TenantKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** An administrator invites colleagues of the own school, whatever Keycloak does meanwhile, and never anybody else's. */
@SchoolTest
class TeamOfASchoolTests {
    private static final UUID SCHOOL = TestTenant.SCHOOL_A.id();
    private static final String PATH = "/v1/team-members";
    private static final String ADDRESS = "noor.nieuw@zwaluwhof.example";

    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    Server keycloak;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aSchoolWithAnAdministratorAndAMentor() {
        owner.empty();
        school.open();
        keycloak.forget();
        keycloak.has(SCHOOL, RolesOfKind.all(TenantKind.SCHOOL));
        keycloak.has(TestTenant.OTHER_SCHOOL.id(), RolesOfKind.all(TenantKind.SCHOOL));
        keycloak.hasMember(SCHOOL, ADRIAAN.id(), "Adriaan", "adriaan@zwaluwhof.example", "tenant-administrator");
        keycloak.hasMember(SCHOOL, MARIEKE.id(), "Marieke", "marieke@zwaluwhof.example", "mentor");
        keycloak.hasMember(SCHOOL, DAAN.id(), "Daan", "daan@zwaluwhof.example", "student");
        keycloak.hasMember(
                TestTenant.OTHER_SCHOOL.id(),
                STRANGER.id(),
                "Vreemde",
                "vreemde@elders.example",
                "tenant-administrator");
    }

    @Test
    void theTeamIsTheStaffAndNotTheStudents() {
        var list = list();

        assertThat(list.get("available").asBoolean()).isTrue();
        assertThat(list.get("items").findValuesAsString("name")).containsExactly("Adriaan", "Marieke");
        assertThat(list.get("items").findValuesAsString("state")).containsOnly("JOINED");
        assertThat(list.at("/items/0/you").asBoolean()).isTrue();
        assertThat(list.at("/items/0/onlyAdministrator").asBoolean()).isTrue();
        assertThat(list.get("roles").valueStream().map(JsonNode::asString))
                .contains("mentor", "tenant-administrator")
                .doesNotContain("student", "parent", "platform-operator");
    }

    @Test
    void anInvitedColleagueHasTheRolesGetsAMailAndCanBeChosenAtOnce() {
        var invited = invite(form("mentor", "stagebegeleider"));

        assertThat(invited.get("mail").asString()).isEqualTo("SENT");
        var member = invited.get("member");
        assertThat(member.get("state").asString()).isEqualTo("INVITED");
        assertThat(member.get("name").asString()).isEqualTo("Noor Nieuw");
        assertThat(OffsetDateTime.parse(member.get("invitedAt").asString()).toInstant())
                .isEqualTo(clock.instant());
        assertThat(keycloak.rolesOf(SCHOOL, id(invited))).containsExactly("mentor", "stagebegeleider");
        assertThat(keycloak.mailed()).containsExactly(ADDRESS);
        assertThat(chosenFrom("mentor")).contains("Noor Nieuw");
    }

    @Test
    void whoInvitedWhomIsInTheAccessLogAndTheAddressIsNot() {
        var noor = id(invite(form("mentor")));
        changeRoles(noor, "stagebegeleider");
        takeOff(noor);

        var records = owner.published(AccessRecorded.class).stream()
                .filter(it -> it.subjectId().equals(noor))
                .toList();
        assertThat(records)
                .extracting(AccessRecorded::item)
                .containsExactly("TEAM_INVITATION", "TEAM_ROLES", "TEAM_DEPARTURE");
        assertThat(records).extracting(AccessRecorded::actorId).containsOnly(ADRIAAN.id());
        assertThat(records.toString()).doesNotContain(ADDRESS);
    }

    @Test
    void anAddressThatHasAnAccountJoinsUnderTheNameThatWasGivenHere() {
        keycloak.hasAccount(ADDRESS);

        var invited = invite(form("mentor"));

        assertThat(invited.get("mail").asString()).isEqualTo("NOT_NEEDED");
        assertThat(invited.at("/member/state").asString()).isEqualTo("JOINED");
        assertThat(invited.at("/member/name").asString()).isEqualTo("Noor Nieuw");
        assertThat(keycloak.mailed()).isEmpty();
    }

    @Test
    void aColleagueWhoIsInvitedAgainGetsTheOtherRoleToo() {
        var noor = id(invite(form("mentor")));

        var again = invite(form("stagebegeleider"));

        assertThat(id(again)).isEqualTo(noor);
        assertThat(keycloak.rolesOf(SCHOOL, noor)).containsExactly("mentor", "stagebegeleider");
    }

    @Test
    void aMailThatCouldNotBeSentIsToldAndCanBeSentLater() {
        keycloak.be(Mood.WITHOUT_MAIL);
        var invited = invite(form("mentor"));

        assertThat(invited.get("mail").asString()).isEqualTo("NOT_SENT");
        assertThat(invited.at("/member/invitedAt").isMissingNode()
                        || invited.at("/member/invitedAt").isNull())
                .isTrue();
        assertThat(sendAgain(id(invited))).hasStatus(503).bodyText().contains("invitation-not-sent");

        keycloak.be(Mood.WELL);
        assertThat(sendAgain(id(invited))).hasStatusOk().bodyText().contains("invitedAt");
        assertThat(keycloak.mailed()).containsExactly(ADDRESS);
    }

    @Test
    void whoHasAPasswordGetsNoInvitationAgain() {
        assertThat(sendAgain(MARIEKE.id())).hasStatus(409).bodyText().contains("invitation-not-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/organizations", "/members", "/groups"})
    void anInvitationThatStoppedHalfwayIsFinishedByAskingAgain(String from) {
        keycloak.be(Mood.FORGETFUL, from);
        assertThat(school.post(ADRIAAN, PATH, form("mentor", "teamleider")))
                .hasStatus(503)
                .bodyText()
                .contains("team-no-answer");

        keycloak.be(Mood.WELL);
        var noor = id(invite(form("mentor", "teamleider")));

        assertThat(keycloak.rolesOf(SCHOOL, noor)).containsExactly("mentor", "teamleider");
        assertThat(keycloak.accounts().stream().filter(it -> it.email().equals(ADDRESS)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "SLOW", "SENSELESS", "GARBAGE"})
    void whileKeycloakIsAwayEveryQuestionSaysWhatToDo(Mood mood) {
        keycloak.be(mood);

        for (var answer : List.of(
                school.get(ADRIAAN, PATH),
                school.post(ADRIAAN, PATH, form("mentor")),
                school.put(ADRIAAN, PATH + "/" + MARIEKE.id() + "/roles", null, Map.of("roles", List.of("mentor"))),
                school.delete(ADRIAAN, PATH + "/" + MARIEKE.id()))) {
            assertThat(answer).hasStatus(503).bodyText().contains("team-no-answer", "doe hetzelfde opnieuw");
        }
    }

    @Test
    void aRefusedAccountOfOursIsForTheTechnicalAdministrator() {
        keycloak.be(Mood.LOCKED);

        assertThat(school.get(ADRIAAN, PATH)).hasStatus(503).bodyText().contains("team-not-allowed");
    }

    @Test
    void rolesChangeAndTheChoiceOfAMentorWithThem() {
        changeRoles(MARIEKE.id(), "stagebegeleider", "teamleider");

        assertThat(keycloak.rolesOf(SCHOOL, MARIEKE.id())).containsExactly("stagebegeleider", "teamleider");
        assertThat(chosenFrom("mentor")).doesNotContain("Marieke");
        assertThat(chosenFrom("stagebegeleider")).contains("Marieke");
    }

    @Test
    void theRoleOfAParentIsNotTouchedFromHere() {
        keycloak.hasMember(SCHOOL, MARIEKE.id(), "Marieke", "marieke@zwaluwhof.example", "parent");

        takeOff(MARIEKE.id());

        assertThat(keycloak.rolesOf(SCHOOL, MARIEKE.id())).containsExactly("parent");
        assertThat(list().get("items").findValuesAsString("name")).doesNotContain("Marieke");
    }

    @Test
    void whoIsTakenOffIsGoneFromTheSchoolAndKeepsTheAccount() {
        takeOff(MARIEKE.id());

        assertThat(keycloak.isMember(SCHOOL, MARIEKE.id())).isFalse();
        assertThat(keycloak.accounts()).anyMatch(it -> it.id().equals(MARIEKE.id()));
        assertThat(chosenFrom("mentor")).doesNotContain("Marieke");
    }

    @Test
    void aTokenFromBeforeDoesNotBringBackWhoWasTakenOff() {
        takeOff(MARIEKE.id());

        assertThat(school.get(MARIEKE, "/v1/me")).hasStatusOk();
        assertThat(chosenFrom("mentor")).doesNotContain("Marieke");

        clock.advance(Duration.ofMinutes(11));
        assertThat(school.get(MARIEKE, "/v1/me")).hasStatusOk();
        assertThat(chosenFrom("mentor")).as("somebody let her in again").contains("Marieke");
    }

    @Test
    void whoWasGoneFromKeycloakAlreadyIsStruckOffHereToo() {
        keycloak.be(Mood.FORGETFUL, "/members/" + MARIEKE.id());
        assertThat(school.delete(ADRIAAN, PATH + "/" + MARIEKE.id())).hasStatus(503);
        keycloak.be(Mood.WELL);

        takeOff(MARIEKE.id());

        assertThat(keycloak.isMember(SCHOOL, MARIEKE.id())).isFalse();
        assertThat(chosenFrom("mentor")).doesNotContain("Marieke");
        assertThat(school.delete(ADRIAAN, PATH + "/" + MARIEKE.id())).hasStatus(404);
    }

    @Test
    void theLastAdministratorStaysAndKeepsTheRole() {
        var bea = id(invite(form("tenant-administrator")));

        assertThat(school.delete(ADRIAAN, PATH + "/" + ADRIAAN.id()))
                .as("an administrator who never came takes nothing over")
                .hasStatus(409)
                .bodyText()
                .contains("last-administrator", "enige beheerder");
        assertThat(school.put(
                        ADRIAAN, PATH + "/" + ADRIAAN.id() + "/roles", null, Map.of("roles", List.of("teamleider"))))
                .hasStatus(409);
        changeRoles(ADRIAAN.id(), "teamleider", "tenant-administrator");
        takeOff(bea);
        assertThat(keycloak.rolesOf(SCHOOL, ADRIAAN.id())).containsExactly("teamleider", "tenant-administrator");
    }

    @Test
    void withASecondAdministratorTheFirstMayGo() {
        keycloak.hasMember(SCHOOL, FATIMA.id(), "Fatima", "fatima@zwaluwhof.example", "tenant-administrator");

        takeOff(ADRIAAN.id());

        assertThat(keycloak.rolesOf(SCHOOL, ADRIAAN.id())).isEmpty();
    }

    @Test
    void onlyAnAdministratorSeesAndChangesTheTeam() {
        for (var somebody : List.of(TOM, MARIEKE, DAAN, FATIMA, OTTO)) {
            refused(somebody, 403, 403);
        }
        assertThat(keycloak.asked()).as("nobody else asks Keycloak anything").isEmpty();
    }

    @Test
    void anAdministratorOfAnotherSchoolReachesNobodyHere() {
        assertThat(school.body(school.get(STRANGER, PATH)).get("items").findValuesAsString("name"))
                .containsExactly("Vreemde");
        refused(STRANGER, 200, 404);
        assertThat(keycloak.rolesOf(SCHOOL, MARIEKE.id())).containsExactly("mentor");

        var ofTheRegion = person("tenant-administrator", TestTenant.REGION);
        assertThat(school.delete(ofTheRegion, PATH + "/" + MARIEKE.id())).hasStatus(503);
        assertThat(school.get(STRANGER.choosing(SCHOOL), PATH)).hasStatus(403);
    }

    @Test
    void aStudentIsNoColleagueToChange() {
        assertThat(school.delete(ADRIAAN, PATH + "/" + DAAN.id())).hasStatus(404);
        assertThat(school.put(ADRIAAN, PATH + "/" + DAAN.id() + "/roles", null, Map.of("roles", List.of("mentor"))))
                .hasStatus(404);
        assertThat(keycloak.rolesOf(SCHOOL, DAAN.id())).containsExactly("student");
    }

    @Test
    void everyFieldThatDoesNotFitIsNamedAndNobodyIsMade() {
        var form = new HashMap<String, Object>(
                Map.of("givenName", "<b>", "familyName", " ", "email", "noor", "roles", List.of()));

        assertThat(fieldsOf(school.post(ADRIAAN, PATH, form)))
                .containsExactlyInAnyOrder("givenName", "familyName", "email", "roles");
        for (var role : List.of("student", "platform-operator", "baas")) {
            assertThat(fieldsOf(school.post(ADRIAAN, PATH, form(role)))).containsExactly("roles");
            assertThat(fieldsOf(school.put(
                            ADRIAAN, PATH + "/" + MARIEKE.id() + "/roles", null, Map.of("roles", List.of(role)))))
                    .containsExactly("roles");
        }
        assertThat(keycloak.accounts()).hasSize(4);
    }

    private void refused(Person somebody, int atTheList, int aboutOne) {
        var marieke = PATH + "/" + MARIEKE.id();
        assertThat(school.get(somebody, PATH)).hasStatus(atTheList);
        if (atTheList == 403) {
            assertThat(school.post(somebody, PATH, form("mentor"))).hasStatus(403);
        }
        assertThat(school.post(somebody, marieke + "/invitation", Map.of())).hasStatus(aboutOne);
        assertThat(school.put(somebody, marieke + "/roles", null, Map.of("roles", List.of("teamleider"))))
                .hasStatus(aboutOne);
        assertThat(school.delete(somebody, marieke)).hasStatus(aboutOne);
    }

    private JsonNode list() {
        return school.body(school.get(ADRIAAN, PATH));
    }

    private JsonNode invite(Map<String, Object> form) {
        var answer = school.post(ADRIAAN, PATH, form);
        assertThat(answer).hasStatus(201);
        return school.body(answer);
    }

    private MvcTestResult sendAgain(UUID id) {
        return school.post(ADRIAAN, PATH + "/" + id + "/invitation", Map.of());
    }

    private void changeRoles(UUID id, String... roles) {
        assertThat(school.put(ADRIAAN, PATH + "/" + id + "/roles", null, Map.of("roles", List.of(roles))))
                .hasStatusOk();
    }

    private void takeOff(UUID id) {
        assertThat(school.delete(ADRIAAN, PATH + "/" + id)).hasStatus(204);
    }

    private List<String> chosenFrom(String role) {
        return school.body(school.get(TOM, "/v1/colleagues?role=" + role)).findValuesAsString("name");
    }

    private List<String> fieldsOf(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isIn(400, 422);
        return school.body(result).get("errors").findValuesAsString("field");
    }

    private static UUID id(JsonNode invited) {
        return UUID.fromString(invited.at("/member/id").asString());
    }

    private static Map<String, Object> form(String... roles) {
        return Map.of("givenName", "Noor", "familyName", "Nieuw", "email", ADDRESS, "roles", List.of(roles));
    }
}
