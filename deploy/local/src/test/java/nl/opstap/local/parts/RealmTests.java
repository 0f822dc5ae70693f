package nl.opstap.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.opstap.local.Ports;
import nl.opstap.local.Site;
import nl.opstap.local.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTests {
    private static final Path FILE = Path.of("realm.json");

    @TempDir
    Path state;

    @Test
    void theRealmOfThisCheckoutGetsThisStacksAddressesAndSecret() throws IOException {
        var site = new Site(Site.findRepository(), state, new Ports(9150), Map.of());

        var realm = Realm.json(site);

        assertThat(realm)
                .contains("http://127.0.0.1:9150/login/oauth2/code/keycloak")
                .contains(site.secrets().gatewaySecret())
                .doesNotContain("${OPSTAP_");
    }

    @Test
    void keycloaksOwnPlaceholdersStay() {
        assertThat(Realm.fill("${role_admin} ${OPSTAP_A}", Map.of("OPSTAP_A", "$1"), FILE))
                .isEqualTo("${role_admin} $1");
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        assertThatThrownBy(() -> Realm.fill("${OPSTAP_NEW}", Map.of(), FILE))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("${OPSTAP_NEW}");
    }
}
