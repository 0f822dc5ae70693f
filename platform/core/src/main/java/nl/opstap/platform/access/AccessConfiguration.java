package nl.opstap.platform.access;

import java.time.Clock;
import java.util.Set;
import nl.opstap.platform.events.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log of a service. */
@AutoConfiguration
class AccessConfiguration {

    @Bean
    AccessLog accessLog(
            JdbcClient database,
            Outbox outbox,
            Clock clock,
            @Value("${opstap.access.nameless-roles:student}") Set<String> namelessRoles) {
        return new ChainedAccessLog(database, outbox, clock, namelessRoles);
    }

    @Bean
    VerifyAccessLog verifyAccessLog(JdbcClient database) {
        return new VerifyAccessLog(database);
    }

    @Bean
    AccessLogVerificationController accessLogVerificationController(VerifyAccessLog verify) {
        return new AccessLogVerificationController(verify);
    }
}
