package nl.opstap.school;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.OTTO;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.school.identity.KeycloakStandIn.Mood;
import nl.opstap.school.identity.KeycloakStandIn.Organization;
import nl.opstap.school.identity.KeycloakStandIn.Server;
import nl.opstap.school.onboarding.TakeSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A platform operator opens organisations, however Keycloak behaves meanwhile. */
@SchoolTest
class OpeningOrganisationsTests {
    private static final String ADDRESS = "noor.eerst@lindehof.example";

    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    Server keycloak;

    @Autowired
    TakeSteps takeSteps;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aRegionThatIsOpen() {
        owner.empty();
        school.open();
        keycloak.forget();
    }

    @Test
    void aRegionIsOpenedAndASchoolInIt() {
        var region = open(region("Regio Duinrand", "regio-duinrand"));
        takeSteps.run();
        var lindehof = open(schoolIn(region, "De Lindehof", "de-lindehof"));
        takeSteps.run();

        assertThat(one(region).get("state").asString()).isEqualTo("OPEN");
        assertThat(one(region).get("regionId").asString()).isEqualTo(region.toString());
        assertThat(one(lindehof).get("state").asString()).isEqualTo("OPEN");
        assertThat(one(lindehof).get("welcome").asString()).isEqualTo("MAILED");
        assertThat(keycloak.organizations())
                .extracting(Organization::alias)
                .containsExactly("regio-duinrand", "de-lindehof");
        assertThat(keycloak.organizations().getFirst().groups().values())
                .as("nobody opens organisations everywhere from an organisation that was opened here")
                .containsExactly("regional-coordinator", "tenant-administrator", "privacy-officer");
        assertThat(keycloak.organizations().getLast().attributes().toString())
                .contains(lindehof.toString(), region.toString(), "SCHOOL", "VSO");
        assertThat(keycloak.mailed()).hasSize(2);
        assertThat(owner.published(TenantPolicyChanged.class))
                .as("the other services hear of it")
                .extracting(TenantPolicyChanged::name)
                .contains("Regio Duinrand", "De Lindehof");
    }

    @Test
    void theSchoolIsOpenForTheOneWhoWasInvited() {
        var region = open(region("Regio Duinrand", "regio-duinrand"));
        takeSteps.run();
        open(schoolIn(region, "De Lindehof", "de-lindehof"));
        takeSteps.run();

        var groups = keycloak.organizations().getLast().groups();
        assertThat(keycloak.accounts()).singleElement().satisfies(account -> {
            assertThat(account.email()).isEqualTo(ADDRESS);
            assertThat(account.groups().stream().map(groups::get)).contains("tenant-administrator");
        });
        assertThat(owner.sql("select count(*) from tenant_policy where tenant_id = "
                                + "(select id from onboarding where alias = 'de-lindehof')")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nameAndAddressLieEncryptedAndGoWithTheInvitation() {
        var id = open(region("Regio Duinrand", "regio-duinrand"));

        assertThat(kept(id)).isNotNull().doesNotContain("noor", "Eerst");
        assertThat(one(id).toString()).doesNotContain("lindehof.example", "Eerst");

        takeSteps.run();

        assertThat(kept(id)).isNull();
    }

    @Test
    void whoCouldNotBeInvitedForAMonthIsForgottenAndAskedForAgain() {
        keycloak.be(Mood.WITHOUT_MAIL);
        var waiting = open(region("Regio Duinrand", "regio-duinrand"));
        keycloak.has("regio-zand", "Een andere");
        var refused = open(region("Regio Zand", "regio-zand"));
        takeSteps.run();

        clock.advance(Duration.ofDays(31));
        takeSteps.run();

        assertThat(List.of(waiting, refused)).allSatisfy(id -> {
            assertThat(kept(id)).isNull();
            assertThat(one(id).get("obstacle").asString()).isEqualTo("ADMINISTRATOR_FORGOTTEN");
        });
        keycloak.be(Mood.WELL);
        assertThat(retry(waiting, Map.of())).hasStatus(422).bodyText().contains("administrator.email");
        assertThat(retry(waiting, Map.of("administrator", administrator()))).hasStatus(202);
        takeSteps.run();
        assertThat(one(waiting).get("state").asString()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "SLOW", "SENSELESS", "GARBAGE", "FORGETFUL"})
    void whileKeycloakGivesNoUsableAnswerItWaitsAndNothingIsMadeTwice(Mood mood) {
        keycloak.be(mood, "/organizations");
        var id = open(region("Regio Duinrand", "regio-duinrand"));

        takeSteps.run();

        assertThat(one(id).get("state").asString()).isEqualTo("RETRYING");
        assertThat(one(id).get("step").asString()).isEqualTo("ORGANISATION");
        assertThat(one(id).get("obstacle").asString()).isEqualTo("NO_ANSWER");
        assertThat(one(id).hasNonNull("nextAttemptAt")).isTrue();
        var asked = keycloak.asked().size();
        takeSteps.run();
        assertThat(keycloak.asked()).as("not again at once").hasSize(asked);

        keycloak.be(Mood.WELL);
        clock.advance(Duration.ofSeconds(11));
        takeSteps.run();

        assertThat(one(id).get("state").asString()).isEqualTo("OPEN");
        assertThat(keycloak.organizations()).hasSize(1);
        assertThat(keycloak.mailed()).containsExactly(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "/groups, ROLE_GROUPS",
        "/users, ADMINISTRATOR",
        "/members, ADMINISTRATOR",
        "/execute-actions-email, ADMINISTRATOR"
    })
    void whatWasDoneBeforeKeycloakWentDownStaysDone(String from, String step) {
        keycloak.be(Mood.FORGETFUL, from);
        var id = open(region("Regio Duinrand", "regio-duinrand"));

        takeSteps.run();

        assertThat(one(id).get("step").asString()).isEqualTo(step);
        keycloak.be(Mood.WELL);
        assertThat(retry(id, null)).hasStatus(202);
        takeSteps.run();
        assertThat(one(id).get("state").asString()).isEqualTo("OPEN");
        assertThat(keycloak.organizations())
                .singleElement()
                .satisfies(it -> assertThat(it.groups()).hasSize(3));
        assertThat(keycloak.accounts()).hasSize(1);
    }

    @Test
    void theButtonWaitsForNoTime() {
        keycloak.be(Mood.LOCKED);
        var id = open(region("Regio Duinrand", "regio-duinrand"));
        takeSteps.run();
        assertThat(one(id).get("obstacle").asString()).isEqualTo("NOT_ALLOWED");
        keycloak.be(Mood.WELL);
        takeSteps.run();
        assertThat(one(id).get("state").asString()).isEqualTo("RETRYING");

        assertThat(retry(id, null)).hasStatus(202);
        takeSteps.run();

        assertThat(one(id).get("state").asString()).isEqualTo("OPEN");
        assertThat(retry(id, null)).hasStatus(409).bodyText().contains("onboarding-done");
    }

    @Test
    void oneWithoutAnAnswerHoldsTheOthersUpForOneAttemptOnly() {
        keycloak.be(Mood.BROKEN);
        open(region("Regio Duinrand", "regio-duinrand"));
        open(region("Regio Zand", "regio-zand"));

        takeSteps.run();

        assertThat(keycloak.asked()).as("one try, then the round ends").hasSize(1);
    }

    @Test
    void anAliasOfSomebodyElseIsRefusedByNameAndCanBeMended() {
        keycloak.has("regio-duinrand", "Een andere");
        var id = open(region("Regio Duinrand", "regio-duinrand"));

        takeSteps.run();
        clock.advance(Duration.ofDays(2));
        takeSteps.run();

        assertThat(one(id).get("state").asString()).isEqualTo("REFUSED");
        assertThat(one(id).get("obstacle").asString()).isEqualTo("ALIAS_TAKEN");
        assertThat(one(id).get("field").asString()).isEqualTo("alias");
        assertThat(keycloak.organizations()).as("nothing was taken over").hasSize(1);

        assertThat(retry(id, Map.of("alias", "regio-duinrand-noord"))).hasStatus(202);
        takeSteps.run();

        assertThat(one(id).get("state").asString()).isEqualTo("OPEN");
        assertThat(one(id).get("alias").asString()).isEqualTo("regio-duinrand-noord");
    }

    @Test
    void anAddressThatIsKnownJoinsWithoutAMail() {
        keycloak.hasAccount(ADDRESS);
        var id = open(region("Regio Duinrand", "regio-duinrand"));

        takeSteps.run();

        assertThat(one(id).get("welcome").asString()).isEqualTo("JOINED");
        assertThat(keycloak.mailed()).isEmpty();
        assertThat(keycloak.accounts()).hasSize(1);
    }

    @Test
    void onlyAPlatformOperatorOpensAndSeesAnything() {
        var id = open(region("Regio Duinrand", "regio-duinrand"));

        for (var somebody : List.of(RIA, TOM, ADRIAAN)) {
            assertThat(school.get(somebody, "/v1/onboardings")).hasStatus(403);
            assertThat(school.get(somebody, "/v1/onboardings/" + id)).hasStatus(403);
            assertThat(school.post(somebody, "/v1/onboardings", region("Regio Zand", "regio-zand")))
                    .hasStatus(403);
            assertThat(school.post(somebody, "/v1/onboardings/" + id + "/retry", Map.of()))
                    .hasStatus(403);
        }
    }

    @Test
    void anotherOperatorSeesWhatIsOpenAndNotWhatIsOnItsWay() {
        var opened = open(region("Regio Duinrand", "regio-duinrand"));
        takeSteps.run();
        var onItsWay = open(region("Regio Zand", "regio-zand"));

        assertThat(list(STRANGER).findValuesAsString("id"))
                .contains(opened.toString())
                .doesNotContain(onItsWay.toString());
        assertThat(school.get(STRANGER, "/v1/onboardings/" + onItsWay)).hasStatus(404);
        assertThat(school.post(STRANGER, "/v1/onboardings/" + onItsWay + "/retry", Map.of()))
                .hasStatus(404);
    }

    @Test
    void theListHoldsEveryRegionAndWhatWasOpenedElsewhere() {
        var list = list(OTTO);

        assertThat(list.get("available").asBoolean()).isTrue();
        assertThat(list.findValuesAsString("id"))
                .contains(
                        TestTenant.REGION.id().toString(),
                        TestTenant.SCHOOL_A.id().toString(),
                        TestTenant.OTHER_SCHOOL.id().toString());
        assertThat(list.findValuesAsString("state")).containsOnly("OPEN");
    }

    @Test
    void everyFieldThatDoesNotFitIsNamed() {
        var form = new HashMap<String, Object>(Map.of(
                "kind", "SCHOOL",
                "name", " ",
                "alias", "De Lindehof",
                "mailDomain", "noor@lindehof.example",
                "administrator", Map.of("givenName", "<b>", "familyName", "", "email", "noor")));

        assertThat(fieldsOf(school.post(OTTO, "/v1/onboardings", form)))
                .contains(
                        "name",
                        "alias",
                        "mailDomain",
                        "administrator.givenName",
                        "administrator.familyName",
                        "administrator.email");

        form.putAll(schoolIn(UUID.randomUUID(), "De Lindehof", "de-lindehof"));
        form.remove("schoolType");
        assertThat(fieldsOf(school.post(OTTO, "/v1/onboardings", form)))
                .containsExactlyInAnyOrder("regionId", "schoolType");
        assertThat(owner.count("onboarding")).as("nothing half-saved").isZero();
    }

    @Test
    void theSameAliasTwiceIsRefusedAtOnce() {
        open(region("Regio Duinrand", "regio-duinrand"));

        assertThat(fieldsOf(school.post(OTTO, "/v1/onboardings", region("Regio Duinrand", "regio-duinrand"))))
                .containsExactly("alias");
    }

    @Test
    void whatIsMadeAlreadyCannotBeMendedHere() {
        keycloak.be(Mood.WITHOUT_MAIL);
        var id = open(region("Regio Duinrand", "regio-duinrand"));
        takeSteps.run();

        assertThat(fieldsOf(retry(id, Map.of("alias", "regio-zand")))).containsExactly("alias");
    }

    private UUID open(Map<String, Object> form) {
        var answer = school.post(OTTO, "/v1/onboardings", form);
        assertThat(answer).hasStatus(202);
        var id = school.body(answer).get("id").asString();
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/v1/onboardings/" + id);
        return UUID.fromString(id);
    }

    private MvcTestResult retry(UUID id, Map<String, Object> mend) {
        return school.post(OTTO, "/v1/onboardings/" + id + "/retry", mend == null ? Map.of() : mend);
    }

    private JsonNode one(UUID id) {
        return school.body(school.get(OTTO, "/v1/onboardings/" + id));
    }

    private JsonNode list(Person operator) {
        return school.body(school.get(operator, "/v1/onboardings"));
    }

    private List<String> fieldsOf(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isIn(400, 422);
        return school.body(result).get("errors").findValuesAsString("field");
    }

    private String kept(UUID id) {
        return owner.sql("select administrator from onboarding where id = ?")
                .param(id)
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }

    private static Map<String, Object> region(String name, String alias) {
        return Map.of("kind", "REGION", "name", name, "alias", alias, "administrator", administrator());
    }

    private static Map<String, Object> schoolIn(UUID region, String name, String alias) {
        return Map.of(
                "kind",
                "SCHOOL",
                "schoolType",
                "VSO",
                "regionId",
                region,
                "name",
                name,
                "alias",
                alias,
                "mailDomain",
                "lindehof.example",
                "administrator",
                administrator());
    }

    private static Map<String, Object> administrator() {
        return Map.of("givenName", "Noor", "familyName", "Demo-Eerst", "email", ADDRESS);
    }
}
