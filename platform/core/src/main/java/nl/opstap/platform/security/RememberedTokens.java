package nl.opstap.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once a minute instead of at every request: somebody at work sends the same one again and again, and
 * checking its signature cost more than the page that was asked for. It never outlives the token itself, a refused token
 * is not remembered, and a key that the issuer withdraws is noticed within that minute.
 */
final class RememberedTokens implements JwtDecoder {
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** As many people as work at the same moment on one replica; a token is some 2 kB. */
    private static final int MOST = 2_000;

    private final LoadingCache<String, Jwt> verified;

    RememberedTokens(JwtDecoder decoder) {
        this(decoder, Clock.systemUTC(), Ticker.systemTicker());
    }

    RememberedTokens(JwtDecoder decoder, Clock clock, Ticker ticker) {
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> left(jwt, clock)))
                .ticker(ticker)
                .build(decoder::decode);
    }

    private static Duration left(Jwt jwt, Clock clock) {
        var expires = jwt.getExpiresAt();
        if (expires == null) {
            return LONGEST;
        }
        var left = Duration.between(clock.instant(), expires);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    @Override
    public Jwt decode(String token) {
        return verified.get(token);
    }
}
