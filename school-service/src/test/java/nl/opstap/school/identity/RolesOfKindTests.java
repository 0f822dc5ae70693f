package nl.opstap.school.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import nl.opstap.school.policy.TenantKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Which roles an organisation of a kind gets. */
class RolesOfKindTests {
    @ParameterizedTest
    @EnumSource
    void anOpenedOrganisationHasTheRolesOfTheDemoButThePlatformOperator(TenantKind kind) {
        var realm = JsonMapper.shared()
                .readTree(
                        Path.of("..", "deploy", "keycloak", "realm-local.json").toFile());
        var demo = realm.path("organizations")
                .valueStream()
                .filter(it ->
                        it.path("attributes").path("kind").path(0).asString().equals(kind.name()))
                .findFirst()
                .orElseThrow();
        var roles = new ArrayList<>(demo.path("groups").findValuesAsString("name"));
        roles.remove("platform-operator");

        assertThat(RolesOfKind.all(kind)).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void nobodyIsInvitedForARoleTheOrganisationDoesNotHave() {
        for (var kind : TenantKind.values()) {
            assertThat(RolesOfKind.all(kind)).containsAll(RolesOfKind.ofFirstAdministrator(kind));
        }
    }
}
