package nl.opstap.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitScriptTests {
    private static final List<String> SERVICES =
            List.of("school", "company", "placement", "transition", "notification");

    @Test
    void splitsIntoStatementsAndLeavesCommentsOut() {
        assertThat(InitScript.split("-- one; two\nCREATE ROLE a;\n\nCREATE DATABASE b\n  OWNER a;\n"))
                .containsExactly("CREATE ROLE a", "CREATE DATABASE b\n  OWNER a");
    }

    @Test
    void everyServiceHasADatabaseAndItsThreeRoles() throws IOException {
        var script = InitScript.statements();

        for (var service : SERVICES) {
            assertThat(script).contains("CREATE DATABASE %s OWNER %s_owner".formatted(service, service));
            assertThat(script).anyMatch(line -> line.startsWith("CREATE ROLE %s_app LOGIN ".formatted(service)));
            assertThat(script)
                    .anyMatch(line -> line.startsWith("CREATE ROLE %s_relay LOGIN REPLICATION ".formatted(service)));
        }
        assertThat(script).contains("CREATE DATABASE gateway OWNER gateway_owner");
        assertThat(script).contains("CREATE DATABASE keycloak OWNER keycloak_owner");
    }

    @Test
    void noRoleMayGoAroundRowLevelSecurity() throws IOException {
        assertThat(InitScript.statements())
                .filteredOn(statement -> statement.startsWith("CREATE ROLE"))
                .hasSize(17)
                .allMatch(statement -> statement.contains("NOBYPASSRLS") && statement.contains("NOSUPERUSER"));
    }

    @Test
    void nobodyEntersAnothersDatabase() throws IOException {
        var databases = InitScript.statements().stream()
                .filter(statement -> statement.startsWith("CREATE DATABASE"))
                .map(statement -> statement.split(" ")[2])
                .toList();

        assertThat(databases)
                .hasSize(7)
                .allSatisfy(database -> assertThat(InitScript.statements())
                        .contains("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database)));
    }
}
