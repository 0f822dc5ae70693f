package nl.opstap.platform.vault;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of a service. */
@AutoConfiguration
class VaultConfiguration {
    /** The key that stands in the repository, so that a clone runs. */
    private static final String LOCAL_KEY = "bG9jYWwtZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW8=";

    private static final Set<String> LOCAL_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]", "gateway");

    @Bean
    MasterKey masterKey(@Value("${opstap.master-key}") String key, @Value("${opstap.public-url}") String publicUrl) {
        if (key.equals(LOCAL_KEY) && !LOCAL_HOSTS.contains(URI.create(publicUrl).getHost())) {
            throw new IllegalStateException("OPSTAP_MASTER_KEY is the public one of local demos, but " + publicUrl
                    + " is not this machine: set a key of your own");
        }
        return new MasterKey(key);
    }

    @Bean
    Envelopes envelopes(MasterKey master, @Value("${opstap.service}") String service) {
        return new SealedEnvelopes(master, service);
    }

    @Bean
    Vault vault(JdbcClient database, MasterKey master, Clock clock) {
        return new PersonalVault(database, master, clock);
    }
}
