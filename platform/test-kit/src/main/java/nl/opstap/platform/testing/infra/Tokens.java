package nl.opstap.platform.testing.infra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for Keycloak: a key made in this JVM, published as a key set over HTTP, so that the decoder under test is
 * the one of production with its checks of signature, issuer, audience and time.
 */
public final class Tokens {
    public static final String ISSUER = "http://127.0.0.1:8110/realms/opstap";
    public static final String AUDIENCE = "opstap-api";

    private static final RSAKey KEY = key("test");
    private static final RSAKey STRANGER = key("test");
    private static final HttpServer SERVER = serve();

    private Tokens() {}

    /** Where the services under test read the public key. */
    public static String jwks() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/certs";
    }

    /** The claims as a signed token. */
    public static String sign(JWTClaimsSet claims) {
        return sign(claims, KEY);
    }

    /** Signed by somebody who is not our identity provider, under the same key id. */
    public static String forge(JWTClaimsSet claims) {
        return sign(claims, STRANGER);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
