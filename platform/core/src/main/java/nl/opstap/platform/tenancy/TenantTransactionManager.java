package nl.opstap.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins no transaction that does not know its tenant, which the row policies read. Telling the database is part of
 * beginning: when it fails, nothing stays on the thread. A listener after the beginning would leave the half-begun
 * transaction there, and a thread of a pool could never work for a tenant again.
 */
final class TenantTransactionManager extends JpaTransactionManager {
    private static final Logger log = LoggerFactory.getLogger(TenantTransactionManager.class);

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var session = session();
        try {
            session.doWork(TenantTransactionManager::tellTenant);
        } catch (RuntimeException | Error failure) {
            try {
                giveUp(session, transaction);
            } catch (RuntimeException | Error again) {
                failure.addSuppressed(again);
            }
            throw new CannotCreateTransactionException("The database was not told the tenant", failure);
        }
    }

    /** Where the connection is lost the server has rolled back; the caller should hear that, not what we failed to say. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException | DataAccessException lost) {
            log.debug("The connection is gone, and the server rolled back by itself", lost);
        }
    }

    private Session session() {
        var holder = (EntityManagerHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainEntityManagerFactory()));
        return holder.getEntityManager().unwrap(Session.class);
    }

    /** Local to the transaction: nothing stays behind on a pooled connection. */
    private static void tellTenant(Connection connection) throws SQLException {
        var tenant = TenantScope.current();
        try (var statement = connection.prepareStatement(
                "select set_config('opstap.tenant', ?, true), set_config('opstap.region', ?, true)")) {
            statement.setString(1, tenant.map(t -> t.id().toString()).orElse(""));
            statement.setString(2, tenant.map(t -> t.region().toString()).orElse(""));
            statement.execute();
        }
    }

    private void giveUp(Session session, Object transaction) {
        try {
            // Without a connection there is nothing to roll back, and asking for one would wait for the pool again.
            if (session.unwrap(SharedSessionContractImplementor.class)
                    .getJdbcCoordinator()
                    .getLogicalConnection()
                    .isPhysicallyConnected()) {
                doRollback(new DefaultTransactionStatus(null, transaction, true, false, false, false, false, null));
            }
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }
}
