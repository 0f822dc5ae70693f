package nl.opstap.school.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.infra.KeycloakServer;
import nl.opstap.school.identity.IdentityAdministration.Answer;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.SchoolType;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a real Keycloak makes of it, asked through the account and the rights that production has. */
class KeycloakAdministrationTests {
    private static final KeycloakServer KEYCLOAK = KeycloakServer.get();
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> STAFF = RolesOfKind.ofStaff(TenantKind.SCHOOL);

    private final KeycloakAdministration administration = with(KeycloakServer.ONBOARDING_SECRET);

    @BeforeAll
    static void aMailServer() {
        MAIL.start();
    }

    @AfterAll
    static void noMailServer() {
        MAIL.stop();
    }

    @BeforeEach
    void mailArrives() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        KEYCLOAK.sendMailTo(MAIL.getSmtp().getPort());
    }

    @Test
    void aSchoolGetsAnOrganizationThatItsTokensWillName() {
        var school = school("De Lindehof", "de-lindehof", "lindehof.example");

        var organization = done(make(school));

        var made = KEYCLOAK.admin("/organizations/" + organization);
        assertThat(made.path("name").asString()).isEqualTo("De Lindehof");
        assertThat(made.path("alias").asString()).isEqualTo("de-lindehof");
        assertThat(made.path("enabled").asBoolean()).isTrue();
        assertThat(made.path("domains").path(0).path("name").asString()).isEqualTo("lindehof.example");
        assertThat(attribute(made, "tenantId")).isEqualTo(school.tenant().id().toString());
        assertThat(attribute(made, "name")).isEqualTo("De Lindehof");
        assertThat(attribute(made, "kind")).isEqualTo("SCHOOL");
        assertThat(attribute(made, "schoolType")).isEqualTo("VSO");
        assertThat(attribute(made, "regionId"))
                .isEqualTo(school.tenant().region().toString());
    }

    @Test
    void anOrganizationWhoseAnswerWasLostIsTakenOverAndNotMadeTwice() {
        var school = school("De Esdoorn", "de-esdoorn", null);
        var first = done(make(school));

        assertThat(done(make(school))).isEqualTo(first);
    }

    @Test
    void whatBelongsToAnotherOrganizationIsRefusedByName() {
        done(make(school("De Wilg", "de-wilg", "wilg.example")));

        assertThat(make(school("De Wilg (2)", "de-wilg", null)))
                .isEqualTo(new Answer.Refused<UUID>(Obstacle.ALIAS_TAKEN));
        assertThat(make(school("De Wilg", "de-wilg-2", null))).isEqualTo(new Answer.Refused<UUID>(Obstacle.NAME_TAKEN));
        assertThat(make(school("De Wilg (2)", "de-wilg-2", "wilg.example")))
                .isEqualTo(new Answer.Refused<UUID>(Obstacle.MAIL_DOMAIN_REFUSED));
    }

    @Test
    void everyRoleGetsOneGroupHoweverOftenItIsAsked() {
        var organization = done(make(school("De Populier", "de-populier", null)));
        var roles = RolesOfKind.all(TenantKind.SCHOOL);
        done(administration.makeGroups(organization, roles.subList(0, 3)));

        done(administration.makeGroups(organization, roles));
        done(administration.makeGroups(organization, roles));

        assertThat(KEYCLOAK.admin("/organizations/" + organization + "/groups?max=100")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void theFirstAdministratorBecomesMemberWithTheRoleAndASecondFactorAndGetsADutchMail() throws Exception {
        var organization = openUntilTheAdministrator("De Beuk", "de-beuk");

        var welcome = done(administration.invite(organization, person("Anouk", "anouk@beuk.example"), administrator()));

        assertThat(welcome).isEqualTo(Welcome.MAILED);
        var account = account("anouk@beuk.example");
        assertThat(account.path("firstName").asString()).isEqualTo("Anouk");
        assertThat(rolesOf(organization, account)).containsExactly("tenant-administrator");
        assertThat(realmRolesOf(account)).contains("otp-required");
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Uw account bij Opstap", "Er staat een account bij Opstap voor u klaar")
                        .contains("/login-actions/action-token?key")
                        .contains("Wachtwoord vergeten"));
    }

    @Test
    void anInvitationThatFailedHalfwayIsFinishedWithoutASecondAccount() throws Exception {
        var organization = openUntilTheAdministrator("De Berk", "de-berk");
        KEYCLOAK.sendMailTo(1);
        var person = person("Bram", "Bram@Berk.example");

        assertThat(administration.invite(organization, person, administrator()))
                .isEqualTo(new Answer.NoAnswer<Welcome>(Obstacle.MAIL_NOT_SENT));
        assertThat(rolesOf(organization, account("bram@berk.example"))).containsExactly("tenant-administrator");
        KEYCLOAK.sendMailTo(MAIL.getSmtp().getPort());

        assertThat(done(administration.invite(organization, person, administrator())))
                .isEqualTo(Welcome.MAILED);
        assertThat(KEYCLOAK.admin("/users?email=bram@berk.example&exact=true")).hasSize(1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoHasAnAccountAlreadyJoinsWithItsOwnPasswordAndWithoutAMail() throws Exception {
        var organization = openUntilTheAdministrator("De Iep", "de-iep");

        var welcome = done(
                administration.invite(organization, person("Karin", "karin@kompas-college.example"), administrator()));

        assertThat(welcome).isEqualTo(Welcome.JOINED);
        var karin = account("karin@kompas-college.example");
        assertThat(rolesOf(organization, karin)).containsExactly("tenant-administrator");
        assertThat(KEYCLOAK.admin("/organizations/members/" + karin.path("id").asString() + "/organizations")
                        .findValuesAsString("alias"))
                .containsExactlyInAnyOrder("kompas-college", "de-iep");
        assertThat(mails()).isEmpty();
    }

    @Test
    void aNameKeycloakDoesNotTakeIsRefused() {
        var organization = openUntilTheAdministrator("De Hazelaar", "de-hazelaar");

        assertThat(administration.invite(
                        organization, new Invitee("<b>", "Hazelaar", "x@hazelaar.example"), administrator()))
                .isEqualTo(new Answer.Refused<Welcome>(Obstacle.ADMINISTRATOR_REFUSED));
    }

    @Test
    void anOrganizationThatIsGoneIsMadeAnew() {
        assertThat(administration.makeGroups(Ids.next(), List.of("mentor")))
                .isEqualTo(new Answer.Refused<Boolean>(Obstacle.ORGANISATION_GONE));
    }

    @Test
    void theStaffOfASchoolIsListedWithItsRolesAndWithoutItsStudents() {
        var tenant = open("De Spar", "de-spar");
        var organization = staff(tenant).organization();
        var mentor = admitted(organization, "Mies", "mies@spar.example", "mentor", "stagebegeleider");
        done(administration.invite(organization, person("Leo", "leo@spar.example"), List.of("student")));

        assertThat(staff(tenant).members())
                .singleElement()
                .isEqualTo(new Member(
                        mentor,
                        "Mies Demo-Boom",
                        "mies@spar.example",
                        true,
                        false,
                        List.of("mentor", "stagebegeleider")));
        assertThat(administration.staff(Ids.next(), STAFF))
                .isEqualTo(new Answer.Refused<Staff>(Obstacle.ORGANISATION_GONE));
    }

    @Test
    void aPasswordThatWasChosenEndsTheInvitation() {
        var tenant = open("De Els", "de-els");
        var mentor = admitted(staff(tenant).organization(), "Mies", "mies@els.example", "mentor");

        KEYCLOAK.admin("PUT", "/users/" + mentor, "{\"requiredActions\": []}");

        assertThat(staff(tenant).members())
                .singleElement()
                .extracting(Member::invited)
                .isEqualTo(false);
        assertThat(done(administration.welcome(mentor))).isEqualTo(Welcome.JOINED);
    }

    @Test
    void anInvitationCanBeSentAgain() throws Exception {
        var tenant = open("De Vlier", "de-vlier");
        var mentor = admitted(staff(tenant).organization(), "Mies", "mies@vlier.example", "mentor");

        assertThat(done(administration.welcome(mentor))).isEqualTo(Welcome.MAILED);
        assertThat(done(administration.welcome(mentor))).isEqualTo(Welcome.MAILED);

        assertThat(mails()).hasSize(2);
    }

    @Test
    void rolesAreGivenAndTakenOneByOneAndOnlyAnAdministratorNeedsASecondFactor() {
        var tenant = open("De Linde", "de-linde");
        var organization = staff(tenant).organization();
        var mentor = admitted(organization, "Mies", "mies@linde.example", "mentor");
        assertThat(realmRolesOf(account("mies@linde.example"))).doesNotContain("otp-required");

        done(administration.admit(organization, mentor, List.of("tenant-administrator")));
        done(administration.withdraw(organization, mentor, List.of("mentor", "jobcoach")));

        assertThat(rolesOf(organization, account("mies@linde.example"))).containsExactly("tenant-administrator");
        assertThat(realmRolesOf(account("mies@linde.example"))).contains("otp-required");
    }

    @Test
    void whoLeavesKeepsTheAccountAndTheOtherSchool() {
        var tenant = open("De Meidoorn", "de-meidoorn");
        var other = open("De Sleedoorn", "de-sleedoorn");
        var mentor = admitted(staff(tenant).organization(), "Mies", "mies@doorn.example", "mentor");
        done(administration.admit(staff(other).organization(), mentor, List.of("mentor")));

        done(administration.leave(staff(tenant).organization(), mentor, STAFF));

        assertThat(staff(tenant).members()).isEmpty();
        assertThat(staff(other).members())
                .singleElement()
                .extracting(Member::id)
                .isEqualTo(mentor);
        assertThat(KEYCLOAK.admin("/organizations/members/" + mentor + "/organizations")
                        .findValuesAsString("alias"))
                .containsExactly("de-sleedoorn");
    }

    @Test
    void aParentWhoLeavesTheStaffStaysAParent() {
        var tenant = open("De Hulst", "de-hulst");
        var organization = staff(tenant).organization();
        var both = admitted(organization, "Pim", "pim@hulst.example", "mentor", "parent");

        done(administration.leave(organization, both, STAFF));

        assertThat(rolesOf(organization, account("pim@hulst.example"))).containsExactly("parent");
    }

    @Test
    void aWrongSecretWaitsForSomebodyWhoMendsIt() {
        assertThat(with("wrong")
                        .makeOrganization(school("De Kers", "de-kers", null).tenant(), "de-kers", null))
                .isEqualTo(new Answer.NoAnswer<UUID>(Obstacle.NOT_ALLOWED));
    }

    private static KeycloakAdministration with(String secret) {
        return new KeycloakAdministration(URI.create(KEYCLOAK.issuer()), secret, PATIENCE);
    }

    private UUID open(String name, String alias) {
        var school = school(name, alias, null);
        done(administration.makeGroups(done(make(school)), RolesOfKind.all(TenantKind.SCHOOL)));
        return school.tenant().id();
    }

    private Staff staff(UUID tenant) {
        return done(administration.staff(tenant, STAFF));
    }

    private UUID admitted(UUID organization, String givenName, String email, String... roles) {
        var account = done(administration.account(person(givenName, email)));
        done(administration.admit(organization, account, List.of(roles)));
        return account;
    }

    private UUID openUntilTheAdministrator(String name, String alias) {
        var organization = done(make(school(name, alias, null)));
        done(administration.makeGroups(organization, RolesOfKind.all(TenantKind.SCHOOL)));
        return organization;
    }

    private record School(
            KnownTenant tenant, String alias, @Nullable String domain) {}

    private static School school(String name, String alias, @Nullable String domain) {
        return new School(
                new KnownTenant(Ids.next(), Ids.next(), TenantKind.SCHOOL, SchoolType.VSO, name), alias, domain);
    }

    private Answer<UUID> make(School school) {
        return administration.makeOrganization(school.tenant(), school.alias(), school.domain());
    }

    private static Invitee person(String givenName, String email) {
        return new Invitee(givenName, "Demo-Boom", email);
    }

    private static List<String> administrator() {
        return RolesOfKind.ofFirstAdministrator(TenantKind.SCHOOL);
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).value();
    }

    private static JsonNode account(String email) {
        return KEYCLOAK.admin("/users?exact=true&email=" + email).get(0);
    }

    private static List<String> rolesOf(UUID organization, JsonNode account) {
        return KEYCLOAK.admin("/organizations/%s/members/%s/groups"
                        .formatted(organization, account.path("id").asString()))
                .findValuesAsString("name");
    }

    private static List<String> realmRolesOf(JsonNode account) {
        return KEYCLOAK.admin("/users/%s/role-mappings/realm"
                        .formatted(account.path("id").asString()))
                .findValuesAsString("name");
    }

    private static String attribute(JsonNode organization, String name) {
        return organization.path("attributes").path(name).path(0).asString();
    }

    private static List<String> mails() throws MessagingException, IOException {
        var texts = new java.util.ArrayList<String>();
        for (var mail : MAIL.getReceivedMessages()) {
            var parts = (jakarta.mail.Multipart) mail.getContent();
            texts.add(mail.getSubject() + "\n" + parts.getBodyPart(0).getContent());
        }
        return texts;
    }
}
