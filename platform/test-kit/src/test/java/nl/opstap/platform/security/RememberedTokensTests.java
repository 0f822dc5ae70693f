package nl.opstap.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

@Tag("GW-10")
class RememberedTokensTests {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private Instant expires = NOW.plus(Duration.ofMinutes(5));
    private final RememberedTokens tokens =
            new RememberedTokens(this::verify, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    private Jwt verify(String token) {
        verified.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("signature");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(expires)
                .build();
    }

    @Test
    void aTokenIsVerifiedOnceAndEachPersonKeepsTheirOwn() {
        assertThat(tokens.decode("marieke").getSubject()).isEqualTo("marieke");
        assertThat(tokens.decode("sanne").getSubject()).isEqualTo("sanne");
        assertThat(tokens.decode("marieke").getSubject()).isEqualTo("marieke");

        assertThat(verified).containsExactly("marieke", "sanne");
    }

    @Test
    void afterAMinuteItIsVerifiedAgainSoThatAWithdrawnKeyIsNoticed() {
        tokens.decode("marieke");
        pass(RememberedTokens.LONGEST.plusMillis(1));

        tokens.decode("marieke");

        assertThat(verified).hasSize(2);
    }

    @Test
    void itIsNeverRememberedLongerThanTheTokenItselfIsValid() {
        expires = NOW.plusSeconds(10);
        tokens.decode("marieke");
        pass(Duration.ofSeconds(9));
        tokens.decode("marieke");
        assertThat(verified).hasSize(1);

        pass(Duration.ofSeconds(2));
        tokens.decode("marieke");

        assertThat(verified).hasSize(2);
    }

    @Test
    void aForgedTokenIsRefusedEveryTime() {
        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }

        assertThat(verified).hasSize(2);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
