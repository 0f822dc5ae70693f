package nl.opstap.platform.security;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.WILMA;
import static nl.opstap.platform.testing.People.as;
import static nl.opstap.platform.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OpstapTest
@Tag("GW-10")
@ContextConfiguration(classes = SampleApplication.class)
class ActiveTenantTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void theOnlyMembershipIsActiveAtOnce() {
        write(MARIEKE, "van Zwaluwhof");

        assertThat(mvc.get().uri("/v1/notes").with(as(MARIEKE)))
                .hasStatusOk()
                .bodyText()
                .contains("van Zwaluwhof");
        assertThat(mvc.get().uri("/v1/notes").with(as(STRANGER)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void whoHasSeveralMembershipsMustChooseOne() {
        write(MARIEKE, "alleen in A");

        assertThat(mvc.get().uri("/v1/notes").with(as(WILMA))).hasStatus(403);
        assertThat(mvc.get().uri("/v1/notes").with(as(WILMA.at(TestTenant.SCHOOL_A))))
                .hasStatusOk()
                .bodyText()
                .contains("alleen in A");
        assertThat(mvc.get().uri("/v1/notes").with(as(WILMA.at(TestTenant.SCHOOL_B))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("alleen in A");
    }

    @Test
    void whoHasNoMembershipIsRefused() {
        assertThat(mvc.get().uri("/v1/notes").with(as(person()))).hasStatus(403);
    }

    @Test
    void theHeaderPicksAMembershipOfTheTokenAndNothingElse() {
        assertThat(mvc.get().uri("/v1/notes").with(as(MARIEKE.at(TestTenant.SCHOOL_B))))
                .hasStatus(403);
        assertThat(mvc.get().uri("/v1/notes").with(as(MARIEKE)).header("X-Tenant-Id", "geen-uuid"))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/v1/notes")
                        .with(as(MARIEKE))
                        .header("X-Tenant-Id", TestTenant.SCHOOL_A.id(), TestTenant.SCHOOL_A.id()))
                .hasStatus(403);
    }

    @Test
    void aHeaderWithAControlCharacterIsRefusedBeforeAnythingReadsIt() {
        assertThat(mvc.get().uri("/v1/notes").header("Authorization", "Bearer een\u0007token"))
                .hasStatus(400);
        assertThat(mvc.get().uri("/v1/notes").header("Authorization", "Bearer één token"))
                .hasStatus(401);
    }

    @Test
    void onlyAValidTokenOfOurIssuerForThisAudienceCounts() {
        assertThat(mvc.get().uri("/v1/notes")).hasStatus(401);
        assertThat(withToken(Tokens.forge(MARIEKE.claims().build()))).hasStatus(401);
        assertThat(withToken(Tokens.sign(MARIEKE.claims().audience("account").build())))
                .hasStatus(401);
        assertThat(withToken(Tokens.sign(MARIEKE.claims()
                        .issuer("http://elsewhere/realms/opstap")
                        .build())))
                .hasStatus(401);
        assertThat(withToken(Tokens.sign(expired()))).hasStatus(401);
        assertThat(withToken("geen.echt.token")).hasStatus(401);
        assertThat(withToken(MARIEKE.token())).hasStatus(200);
    }

    private MockMvcTester.MockMvcRequestBuilder withToken(String token) {
        return mvc.get().uri("/v1/notes").header("Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet expired() {
        return MARIEKE.claims()
                .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                .build();
    }

    private void write(nl.opstap.platform.testing.Person person, String text) {
        assertThat(mvc.post()
                        .uri("/v1/notes")
                        .with(as(person))
                        .contentType("application/json")
                        .content("{\"text\":\"%s\"}".formatted(text)))
                .hasStatus(201);
    }
}
