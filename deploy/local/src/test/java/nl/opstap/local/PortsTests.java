package nl.opstap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTests {
    private final Ports ports = new Ports(8100);

    @Test
    void everyPortFollowsFromTheGateways() {
        assertThat(ports.of(Part.GATEWAY)).isEqualTo(8100);
        assertThat(ports.of(Part.NOTIFICATION)).isEqualTo(8105);
        assertThat(ports.of(Part.KEYCLOAK)).isEqualTo(8110);
        assertThat(ports.keycloakManagement()).isEqualTo(8111);
        assertThat(ports.of(Part.POSTGRES)).isEqualTo(8120);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(8121);
        assertThat(ports.kafkaController()).isEqualTo(8122);
        assertThat(ports.of(Part.SMTP)).isEqualTo(8130);
        assertThat(ports.mailApi()).isEqualTo(8131);
    }

    @Test
    void noTwoPartsShareAPort() {
        var all = allListeners(ports).toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void stacksAHundredPortsApartDoNotMeet() {
        var other = new Ports(8200);

        assertThat(allListeners(ports))
                .doesNotContainAnyElementsOf(allListeners(other).toList());
    }

    @Test
    void refusesAPortThatLeavesNoRoomForTheOthers() {
        assertThatThrownBy(() -> new Ports(65_520)).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(StackFailure.class);
    }

    @Test
    void aUsedPortIsNamedTogetherWithThePartThatNeedsIt() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", 0));
            var used = other.getLocalPort();

            assertThatThrownBy(() -> StackStart.requireFree(Part.KAFKA, List.of(used)))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("Port %d, which kafka needs, is in use by another program;".formatted(used)
                            + " stop that, or choose another --port.");
        }
    }

    private static Stream<Integer> allListeners(Ports ports) {
        return Arrays.stream(Part.values()).flatMap(part -> ports.listeners(part).stream());
    }
}
