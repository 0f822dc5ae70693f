package nl.opstap.platform.access;

import java.time.Clock;
import nl.opstap.platform.events.Outbox;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log of a service. */
@AutoConfiguration
class AccessConfiguration {

    @Bean
    AccessLog accessLog(JdbcClient database, Outbox outbox, Clock clock) {
        return new ChainedAccessLog(database, outbox, clock);
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
