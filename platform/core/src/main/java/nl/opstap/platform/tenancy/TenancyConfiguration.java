package nl.opstap.platform.tenancy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells every transaction its tenant and region, which the row policies read, and tells Hibernate the same. */
@AutoConfiguration
class TenancyConfiguration {
    /** Nobody's tenant: matches no row. */
    private static final UUID NO_TENANT = new UUID(0, 0);

    @Bean
    TransactionExecutionListener tenantOfTransaction(ObjectProvider<EntityManagerFactory> factory) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null
                        && TransactionSynchronizationManager.getResource(factory.getObject())
                                instanceof EntityManagerHolder holder) {
                    holder.getEntityManager().unwrap(Session.class).doWork(TenancyConfiguration::tellDatabase);
                }
            }
        };
    }

    /** Local to the transaction: nothing stays behind on a pooled connection. */
    private static void tellDatabase(Connection connection) throws SQLException {
        var tenant = TenantScope.current();
        try (var statement = connection.prepareStatement(
                "select set_config('opstap.tenant', ?, true), set_config('opstap.region', ?, true)")) {
            statement.setString(1, tenant.map(t -> t.id().toString()).orElse(""));
            statement.setString(2, tenant.map(t -> t.region().toString()).orElse(""));
            statement.execute();
        }
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
