package nl.opstap.platform.tenancy;

import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Tells every transaction its tenant and region, which the row policies read, and tells Hibernate the same. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
class TenancyConfiguration {
    /** Nobody's tenant: matches no row. */
    private static final UUID NO_TENANT = new UUID(0, 0);

    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new TenantTransactionManager();
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfSession() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ScopeResolver());
    }

    private static final class ScopeResolver implements CurrentTenantIdentifierResolver<UUID> {
        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return TenantScope.current().map(Tenant::id).orElse(NO_TENANT);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
