package nl.opstap.platform.links;

import java.time.Clock;
import nl.opstap.platform.vault.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of a service. */
@AutoConfiguration
class LinksConfiguration {

    @Bean
    ScopedLinks scopedLinks(
            JdbcClient database,
            Clock clock,
            MasterKey master,
            @Value("${opstap.service}") String service,
            @Value("${opstap.public-url}") String publicUrl) {
        return new HashedLinks(database, clock, master, service, publicUrl);
    }
}
