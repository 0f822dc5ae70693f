package nl.opstap.school.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak over real HTTP that knows what opening an organisation asks of it, and behaves as badly as it is told to. */
@TestConfiguration(proxyBeanMethods = false)
public class KeycloakStandIn {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How it answers. */
    public enum Mood {
        WELL,
        BROKEN,
        /** Later than anybody waits. */
        SLOW,
        /** With success, and a body that says nothing. */
        SENSELESS,
        /** With success, and a body that is no JSON at all. */
        GARBAGE,
        /** The account is not accepted. */
        LOCKED,
        /** It makes what is asked, and the answer gets lost. */
        FORGETFUL,
        /** All is well but the mail server. */
        WITHOUT_MAIL,
    }

    /** An organization as it has it. */
    public record Organization(
            UUID id, String name, String alias, JsonNode attributes, Map<UUID, String> groups, Set<UUID> members) {}

    /** An account as it has it. */
    public record Account(UUID id, String name, String email, List<String> requiredActions, Set<UUID> groups) {}

    /** The server itself; one for the whole run. */
    public static final class Server {
        private final HttpServer http;
        private final Map<UUID, Organization> organizations = new LinkedHashMap<>();
        private final Map<UUID, Account> accounts = new LinkedHashMap<>();
        private final List<String> mailed = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private volatile Mood mood = Mood.WELL;
        private volatile String untilPath = "";
        private volatile CountDownLatch slow = new CountDownLatch(1);

        Server() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", this::answer);
            http.start();
        }

        URI realm() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/realms/opstap");
        }

        public void be(Mood next) {
            be(next, "");
        }

        /** From the first address that holds this on. */
        public void be(Mood next, String from) {
            slow.countDown();
            slow = new CountDownLatch(1);
            untilPath = from;
            mood = next;
        }

        public synchronized void forget() {
            organizations.clear();
            accounts.clear();
            mailed.clear();
            asked.clear();
            be(Mood.WELL);
        }

        public synchronized List<Organization> organizations() {
            return List.copyOf(organizations.values());
        }

        public synchronized List<Account> accounts() {
            return List.copyOf(accounts.values());
        }

        public synchronized List<String> mailed() {
            return List.copyOf(mailed);
        }

        /** Method and address of everything it was asked. */
        public synchronized List<String> asked() {
            return List.copyOf(asked);
        }

        /** Somebody else's, with this alias and name. */
        public synchronized void has(String alias, String name) {
            var id = UUID.randomUUID();
            organizations.put(
                    id,
                    new Organization(id, name, alias, JSON.createObjectNode(), new LinkedHashMap<>(), new TreeSet<>()));
        }

        public synchronized void hasAccount(String email) {
            var id = UUID.randomUUID();
            accounts.put(id, new Account(id, "Iemand", email, List.of(), new TreeSet<>()));
        }

        /** The organization of a tenant, with a group per role. */
        public synchronized void has(UUID tenant, List<String> roles) {
            var id = UUID.randomUUID();
            var groups = new LinkedHashMap<UUID, String>();
            roles.forEach(role -> groups.put(UUID.randomUUID(), role));
            var attributes = JSON.valueToTree(Map.of("tenantId", List.of(tenant.toString())));
            organizations.put(
                    id,
                    new Organization(id, "Organisatie " + tenant, id.toString(), attributes, groups, new TreeSet<>()));
        }

        /** Somebody with an account and a password, member of a tenant with these roles; again for more. */
        public synchronized void hasMember(UUID tenant, UUID account, String name, String email, String... roles) {
            var organization = of(tenant);
            var person =
                    accounts.computeIfAbsent(account, id -> new Account(id, name, email, List.of(), new TreeSet<>()));
            organization.members().add(account);
            organization.groups().forEach((group, role) -> {
                if (List.of(roles).contains(role)) {
                    person.groups().add(group);
                }
            });
        }

        /** Of this account in the organization of this tenant; nothing for who is no member. */
        public synchronized List<String> rolesOf(UUID tenant, UUID account) {
            var organization = of(tenant);
            return organization.members().contains(account) ? roles(organization, accounts.get(account)) : List.of();
        }

        public synchronized boolean isMember(UUID tenant, UUID account) {
            return of(tenant).members().contains(account);
        }

        private Organization of(UUID tenant) {
            return organizations.values().stream()
                    .filter(it -> it.attributes()
                            .path("tenantId")
                            .path(0)
                            .asString("")
                            .equals(tenant.toString()))
                    .findFirst()
                    .orElseThrow();
        }

        private static List<String> roles(Organization organization, Account account) {
            return organization.groups().entrySet().stream()
                    .filter(group -> account.groups().contains(group.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private void answer(HttpExchange exchange) throws IOException {
            var address = exchange.getRequestURI().toString();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var now = address.contains(untilPath) ? mood : Mood.WELL;
            synchronized (this) {
                asked.add(exchange.getRequestMethod() + " " + address);
            }
            switch (now) {
                case BROKEN -> send(exchange, new Sent(503, "", null));
                case SENSELESS -> send(exchange, new Sent(200, "{\"ok\":true}", null));
                case GARBAGE -> send(exchange, new Sent(200, "<html>onderhoud</html>", null));
                case LOCKED -> send(exchange, new Sent(401, "{\"error\":\"unauthorized_client\"}", null));
                case FORGETFUL -> {
                    well(exchange, address, body);
                    send(exchange, new Sent(502, "", null));
                }
                case SLOW -> {
                    waitUntilToldOtherwise();
                    send(exchange, new Sent(503, "", null));
                }
                case WITHOUT_MAIL -> {
                    var sent = address.contains("execute-actions-email")
                            ? new Sent(500, "{\"errorMessage\":\"Failed to send execute actions email\"}", null)
                            : well(exchange, address, body);
                    send(exchange, sent);
                }
                case WELL -> send(exchange, well(exchange, address, body));
            }
        }

        private record Sent(int status, String body, String location) {}

        private synchronized Sent well(HttpExchange exchange, String address, String body) {
            if (address.endsWith("/token")) {
                return new Sent(200, "{\"access_token\":\"t\",\"expires_in\":60}", null);
            }
            var path = exchange.getRequestURI().getPath().replace("/admin/realms/opstap", "");
            var query = exchange.getRequestURI().getRawQuery();
            var part = path.substring(1).split("/");
            var posts = exchange.getRequestMethod().equals("POST");
            if (part[0].equals("organizations")) {
                return part.length == 1
                        ? (posts ? makeOrganization(JSON.readTree(body)) : findOrganization(query))
                        : ofOrganization(
                                organizations.get(UUID.fromString(part[1])), part, exchange.getRequestMethod(), body);
            }
            if (part.length == 1) {
                return posts ? makeAccount(JSON.readTree(body)) : findAccount(query);
            }
            return ofAccount(accounts.get(UUID.fromString(part[1])), part, posts);
        }

        private Sent makeOrganization(JsonNode asked) {
            for (var there : organizations.values()) {
                if (there.alias().equals(asked.path("alias").asString())) {
                    return complaint("A organization with the same alias already exists");
                }
                if (there.name().equals(asked.path("name").asString())) {
                    return complaint("A organization with the same name already exists.");
                }
            }
            var id = UUID.randomUUID();
            organizations.put(
                    id,
                    new Organization(
                            id,
                            asked.path("name").asString(),
                            asked.path("alias").asString(),
                            asked.path("attributes"),
                            new LinkedHashMap<>(),
                            new TreeSet<>()));
            return made("organizations/" + id);
        }

        private Sent findOrganization(String query) {
            var tenant = decoded(query).replaceAll(".*tenantId:", "");
            return list(organizations.values().stream()
                    .filter(it -> it.attributes()
                            .path("tenantId")
                            .path(0)
                            .asString("")
                            .equals(tenant))
                    .map(it -> Map.of("id", it.id(), "name", it.name()))
                    .toList());
        }

        private Sent ofOrganization(Organization organization, String[] part, String method, String body) {
            if (organization == null) {
                return new Sent(404, "{\"error\":\"Could not find organization\"}", null);
            }
            if (part[2].equals("members") && part.length > 3) {
                return ofMember(organization, accounts.get(UUID.fromString(part[3])), part, method);
            }
            if (part[2].equals("members")) {
                return organization.members().add(UUID.fromString(body))
                        ? made("members/" + body)
                        : complaint("User is already a member of the organization.");
            }
            if (part.length == 6) {
                var account = accounts.get(UUID.fromString(part[5]));
                if (method.equals("DELETE")) {
                    account.groups().remove(UUID.fromString(part[3]));
                    return new Sent(204, "", null);
                }
                return account.groups().add(UUID.fromString(part[3]))
                        ? new Sent(204, "", null)
                        : complaint("User is already a member of the group");
            }
            if (part.length == 5) {
                return list(accounts.values().stream()
                        .filter(it -> it.groups().contains(UUID.fromString(part[3])))
                        .map(Server::representation)
                        .toList());
            }
            if (method.equals("POST")) {
                var id = UUID.randomUUID();
                organization.groups().put(id, JSON.readTree(body).path("name").asString());
                return made("groups/" + id);
            }
            return list(organization.groups().entrySet().stream()
                    .map(group -> Map.of("id", group.getKey(), "name", group.getValue()))
                    .toList());
        }

        private static Sent ofMember(Organization organization, Account account, String[] part, String method) {
            if (account == null || !organization.members().contains(account.id())) {
                return new Sent(404, "{\"error\":\"HTTP 404 Not Found\"}", null);
            }
            if (method.equals("DELETE")) {
                organization.members().remove(account.id());
                account.groups().removeAll(organization.groups().keySet());
                return new Sent(204, "", null);
            }
            return part.length == 4
                    ? new Sent(200, JSON.writeValueAsString(representation(account)), null)
                    : list(roles(organization, account).stream()
                            .map(role -> Map.of("id", UUID.randomUUID(), "name", role))
                            .toList());
        }

        private static Map<String, Object> representation(Account account) {
            return Map.of(
                    "id", account.id(),
                    "firstName", account.name(),
                    "email", account.email(),
                    "enabled", true,
                    "requiredActions", account.requiredActions(),
                    "membershipType", "UNMANAGED");
        }

        private Sent makeAccount(JsonNode asked) {
            var email = asked.path("email").asString();
            if (accounts.values().stream().anyMatch(it -> it.email().equals(email))) {
                return complaint("User exists with same email");
            }
            var id = UUID.randomUUID();
            var actions = asked.path("requiredActions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            var name = asked.path("firstName").asString() + " "
                    + asked.path("lastName").asString();
            accounts.put(id, new Account(id, name, email, actions, new TreeSet<>()));
            return made("users/" + id);
        }

        private Sent findAccount(String query) {
            return list(accounts.values().stream()
                    .filter(it -> decoded(query).contains("email=" + it.email()))
                    .map(it -> Map.of("id", it.id(), "email", it.email()))
                    .toList());
        }

        private Sent ofAccount(Account account, String[] part, boolean posts) {
            if (part.length == 2) {
                return new Sent(
                        200,
                        JSON.writeValueAsString(
                                Map.of("id", account.id(), "requiredActions", account.requiredActions())),
                        null);
            }
            if (part[2].equals("execute-actions-email")) {
                mailed.add(account.email());
                return new Sent(204, "", null);
            }
            return posts ? new Sent(204, "", null) : list(List.of());
        }

        private static String decoded(String query) {
            return URLDecoder.decode(String.valueOf(query), StandardCharsets.UTF_8);
        }

        private static Sent list(List<?> all) {
            return new Sent(200, JSON.writeValueAsString(all), null);
        }

        private static Sent made(String path) {
            return new Sent(201, "", "http://127.0.0.1/admin/realms/opstap/" + path);
        }

        private static Sent complaint(String text) {
            return new Sent(409, JSON.writeValueAsString(Map.of("errorMessage", text)), null);
        }

        private void waitUntilToldOtherwise() {
            try {
                slow.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static void send(HttpExchange exchange, Sent sent) {
            try (exchange) {
                var bytes = sent.body().getBytes(StandardCharsets.UTF_8);
                if (bytes.length > 0) {
                    exchange.getResponseHeaders()
                            .add("Content-Type", sent.body().startsWith("<") ? "text/html" : "application/json");
                }
                if (sent.location() != null) {
                    exchange.getResponseHeaders().add("Location", sent.location());
                }
                exchange.sendResponseHeaders(sent.status(), bytes.length == 0 ? -1 : bytes.length);
                if (bytes.length > 0) {
                    exchange.getResponseBody().write(bytes);
                }
            } catch (IOException goneAway) {
                // Whoever asked did not wait; that is what a slow server is for.
                exchange.close();
            }
        }
    }

    @Bean
    Server keycloak() throws IOException {
        return new Server();
    }

    @Bean
    IdentityAdministration keycloakAdministration(Server keycloak) {
        return new KeycloakAdministration(keycloak.realm(), "stand-in", PATIENCE);
    }
}
