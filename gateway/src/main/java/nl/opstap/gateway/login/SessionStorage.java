package nl.opstap.gateway.login;

import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions in PostgreSQL: shared by all gateways, alive after a restart, sealed because they hold tokens. What cannot be
 * read any more (a new release, a new key) is absent, which means "log in again" instead of an error.
 */
@Configuration(proxyBeanMethods = false)
class SessionStorage {
    private static final Logger log = LoggerFactory.getLogger(SessionStorage.class);

    @Bean
    GenericConversionService springSessionConversionService(LoginSettings settings) {
        var seal = new SessionSeal(Base64.getDecoder().decode(settings.sessionKey()));
        var serialize = new SerializingConverter();
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, attribute -> seal.close(serialize.convert(attribute)));
        conversions.addConverter(new Opened(seal, new DeserializingConverter(SessionStorage.class.getClassLoader())));
        return conversions;
    }

    /** A whole converter instead of a lambda, because only this kind may answer null. */
    private record Opened(SessionSeal seal, DeserializingConverter deserialize) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            if (bytes == null) {
                return null;
            }
            try {
                return deserialize.convert(seal.open((byte[]) bytes));
            } catch (SessionSeal.Broken | SerializationFailedException unreadable) {
                log.info("A stored session cannot be read any more; its owner has to log in again");
                return null;
            }
        }
    }

    @Bean
    CookieSerializer sessionCookie(LoginSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookieName(settings));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.https());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Browsers accept the prefix only with Secure, which plain http on a laptop cannot have. */
    static String cookieName(LoginSettings settings) {
        return settings.https() ? "__Host-opstap-session" : "opstap-session";
    }
}
