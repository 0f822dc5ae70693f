package nl.opstap.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/** Every port of a stack follows from the gateway's, so that two stacks need only two numbers. */
public record Ports(int gateway) {
    public static final int DEFAULT = 8100;

    /** The stack's highest port, that of the SMTP catcher's HTTP API, lies this far above the gateway's. */
    private static final int SPAN = 31;

    public Ports {
        if (gateway < 1024 || gateway + SPAN > 65_535) {
            throw new StackFailure("Port %d cannot be used: choose one between 1024 and %d, the next %d follow from it."
                    .formatted(gateway, 65_535 - SPAN, SPAN));
        }
    }

    public int of(Part part) {
        return gateway + part.portOffset();
    }

    public int keycloakManagement() {
        return of(Part.KEYCLOAK) + 1;
    }

    public int kafkaController() {
        return of(Part.KAFKA) + 1;
    }

    public int mailApi() {
        return of(Part.SMTP) + 1;
    }

    /** All ports a part listens on. */
    public List<Integer> listeners(Part part) {
        return switch (part) {
            case KEYCLOAK -> List.of(of(part), keycloakManagement());
            case KAFKA -> List.of(of(part), kafkaController());
            case SMTP -> List.of(of(part), mailApi());
            default -> List.of(of(part));
        };
    }

    /** Could a part listen on this port now? */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public URI publicUrl() {
        return URI.create("http://127.0.0.1:" + gateway);
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:%d/realms/opstap".formatted(of(Part.KEYCLOAK)));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(of(Part.POSTGRES), database);
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + of(Part.KAFKA);
    }
}
