package nl.opstap.gateway.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as it lies in the repository: what production imports, and how much more a local machine gets. */
class RealmFilesTests {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FOLDER = Path.of("..", "deploy", "keycloak");

    private final JsonNode production = read("realm-opstap.json");
    private final JsonNode additions = read("realm-local.json");

    @Test
    void theLocalRealmIsTheProductionRealmAndTheAdditions() throws IOException {
        var together = (ObjectNode) production.deepCopy();
        additions.properties().forEach(field -> {
            var list = together.withArray(field.getKey());
            field.getValue().forEach(addition -> addOrComplete((ArrayNode) list, (ObjectNode) addition));
        });

        if (Boolean.getBoolean("opstap.update-realm")) {
            Files.writeString(FOLDER.resolve("realm-opstap-local.json"), JSON.writeValueAsString(together) + "\n");
        }
        assertThat(read("realm-opstap-local.json")).isEqualTo(together);
    }

    /** A client that production has too gets what the addition says more of it. */
    private static void addOrComplete(ArrayNode list, ObjectNode addition) {
        list.valueStream()
                .filter(there ->
                        addition.has("clientId") && there.path("clientId").equals(addition.path("clientId")))
                .findFirst()
                .ifPresentOrElse(there -> ((ObjectNode) there).setAll(addition), () -> list.add(addition));
    }

    @Test
    void aLocalMachineHasMorePeopleOneClientAndOneSecretAndNothingElse() {
        assertThat(additions.propertyNames()).containsExactlyInAnyOrder("clients", "users", "organizations");
        assertThat(additions.findValuesAsString("clientId")).containsExactly("opstap-cli", "opstap-onboarding");
        assertThat(additions.path("clients").path(1).propertyNames()).containsExactly("clientId", "secret");
    }

    @Test
    void productionHasNoPeopleNoOrganizationsAndNoLocalClient() {
        assertThat(production.has("organizations")).isFalse();
        assertThat(production.path("users").findValuesAsString("username"))
                .containsExactly("service-account-opstap-onboarding");
        assertThat(production.path("clients").findValuesAsString("clientId"))
                .containsExactlyInAnyOrder("gateway", "opstap-onboarding", "admin-cli");
        assertThat(production.toString()).doesNotContain("Welkom-opstap-1", "127.0.0.1", "localhost");
    }

    @Test
    void noProductionClientHasThePasswordGrantOrTheImplicitFlowOrAnOpenRedirect() {
        for (var client : production.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("redirectUris").toString()).doesNotContain("*");
        }
    }

    @Test
    void noSecretLiesInTheRepository() {
        assertThat(production.findValuesAsString("secret")).containsExactly("${OPSTAP_GATEWAY_SECRET}");
        assertThat(production.findValues("clientSecret")).isEmpty();
        assertThat(additions.findValuesAsString("secret")).containsExactly("${OPSTAP_ONBOARDING_SECRET}");
    }

    @Test
    void everyGroupHasTheIdThatFollowsFromItsPlace() {
        for (var organization : additions.path("organizations")) {
            var alias = organization.path("alias").asString();
            for (var group : organization.path("groups")) {
                assertThat(group.path("id").asString())
                        .isEqualTo(uuid5("opstap/" + alias + "/"
                                        + group.path("name").asString())
                                .toString());
            }
        }
    }

    @Test
    void theBrokersArePreparedButNeitherEnabledNorShown() {
        assertThat(production.path("identityProviders").findValuesAsString("alias"))
                .isEqualTo(List.of("entree", "surfconext", "eherkenning", "gemeente"));
        for (var broker : production.path("identityProviders")) {
            assertThat(broker.path("enabled").asBoolean()).isFalse();
            assertThat(broker.path("hideOnLogin").asBoolean()).isTrue();
            assertThat(broker.path("trustEmail").asBoolean()).isFalse();
        }
    }

    /** Version 5 of RFC 9562 in the namespace of URLs. */
    private static UUID uuid5(String name) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-1");
            var namespace = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
            digest.update(java.nio.ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            var hash = java.nio.ByteBuffer.wrap(digest.digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            var high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000L;
            var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String name) {
        return JSON.readTree(FOLDER.resolve(name).toFile());
    }
}
