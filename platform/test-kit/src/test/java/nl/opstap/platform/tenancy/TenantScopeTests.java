package nl.opstap.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import nl.opstap.platform.DatabaseAway;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@OpstapTest
@Tag("GW-11")
@ContextConfiguration(classes = SampleApplication.class)
class TenantScopeTests {
    private static final Tenant A = TestTenant.SCHOOL_A.tenant();
    private static final Tenant B = TestTenant.SCHOOL_B.tenant();

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    DataSource dataSource;

    @Autowired
    OwnerSql owner;

    @Test
    void aTransactionKnowsTheTenantOfItsBlock() {
        assertThat(TenantScope.call(A, this::tenantInDatabase)).isEqualTo(A.id().toString());
        assertThat(TenantScope.call(B, this::tenantInDatabase)).isEqualTo(B.id().toString());
    }

    @Test
    @Tag("GW-14")
    void outsideABlockThereIsNone() {
        TenantScope.call(A, this::tenantInDatabase);

        assertThat(tenantInDatabase()).isEmpty();
        assertThat(TenantScope.current()).isEmpty();
        assertThatThrownBy(TenantScope::required).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theBlockClosesWhenTheWorkFails() {
        assertThatThrownBy(() -> TenantScope.run(A, () -> {
                    throw new IllegalArgumentException("failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(TenantScope.current()).isEmpty();
    }

    @Test
    void nobodySwitchesTenantInsideATransaction() {
        TenantScope.run(
                A,
                () -> inTransaction(() -> {
                    assertThatThrownBy(() -> TenantScope.run(B, () -> {}))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("another tenant");
                    return true;
                }));
        inTransaction(() -> {
            assertThatThrownBy(() -> TenantScope.run(A, () -> {})).isInstanceOf(IllegalStateException.class);
            return true;
        });
    }

    @Test
    void enteringTheSameTenantAgainInsideATransactionIsHarmless() {
        TenantScope.run(
                A,
                () -> inTransaction(() -> {
                    TenantScope.run(A, () -> assertThat(TenantScope.required()).isEqualTo(A));
                    return true;
                }));
    }

    @Test
    void nativeAndBulkStatementsOfHibernateStayInsideTheTenant() {
        TenantScope.run(A, () -> write("van A"));
        TenantScope.run(B, () -> write("van B"));

        var seen = TenantScope.call(
                A,
                () -> inTransaction(() -> entities.createNativeQuery("select text from note where text like 'van %'")
                        .getResultList()));
        var changed = TenantScope.call(
                A,
                () -> inTransaction(
                        () -> entities.createNativeQuery("update note set text = text where text like 'van %'")
                                .executeUpdate()));
        var bulk = TenantScope.call(
                A,
                () -> inTransaction(() -> entities.createQuery("delete from Note where text like 'van %'")
                        .executeUpdate()));

        assertThat(seen).hasToString("[van A]");
        assertThat(changed).isEqualTo(1);
        assertThat(bulk).isEqualTo(1);
        assertThat(TenantScope.<Long, RuntimeException>call(
                        B,
                        () -> inTransaction(() -> database.sql("select count(*) from note where text = 'van B'")
                                .query(Long.class)
                                .single())))
                .isEqualTo(1);
    }

    @Test
    void aNestedTransactionOfItsOwnKnowsTheTenantToo() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

        TenantScope.run(
                A,
                () -> inTransaction(() -> {
                    assertThat(inner.<String>execute(status -> setting())).isEqualTo(A.id().toString());
                    assertThat(setting()).isEqualTo(A.id().toString());
                    return true;
                }));
    }

    @Test
    void whoLosesTheConnectionHearsThatTheDatabaseIsAwayAndNotThatARollbackFailed() {
        assertThatThrownBy(() -> TenantScope.call(
                        A,
                        () -> inTransaction(() -> {
                            var mine = entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                                    .getSingleResult();
                            owner.sql("select pg_terminate_backend(:pid, 5000)")
                                    .param("pid", mine)
                                    .query(Boolean.class)
                                    .single();
                            return entities.createNativeQuery("select 1").getSingleResult();
                        })))
                .satisfies(failure -> assertThat(DatabaseAway.explains(failure)).isTrue());
    }

    @Test
    void aTransactionThatFindsNoConnectionLeavesNothingOnItsThread() throws SQLException {
        var pool = (HikariDataSource) dataSource;
        var patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(300);
        var all = new ArrayList<Connection>();
        try {
            while (all.size() < pool.getMaximumPoolSize()) {
                all.add(pool.getConnection());
            }

            assertThatThrownBy(() -> TenantScope.call(A, this::tenantInDatabase))
                    .isInstanceOf(CannotCreateTransactionException.class);
        } finally {
            for (var connection : all) {
                connection.close();
            }
            pool.setConnectionTimeout(patience);
        }

        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(TenantScope.call(B, this::tenantInDatabase)).isEqualTo(B.id().toString());
    }

    @Test
    void aTransactionWhoseConnectionDiesAtItsBeginningGivesItBack() throws SQLException {
        var pool = (HikariDataSource) dataSource;
        // The pool hands a connection out again without asking whether it lives when it was just used.
        var died = false;
        for (var attempt = 0; attempt < 20 && !died; attempt++) {
            try (var other = pool.getConnection();
                    var end = other.prepareStatement("select pg_terminate_backend(?)")) {
                end.setInt(
                        1,
                        inTransaction(() -> database.sql("select pg_backend_pid()")
                                .query(Integer.class)
                                .single()));
                end.execute();
                inTransaction(this::setting);
            } catch (CannotCreateTransactionException expected) {
                died = true;
            }
        }

        assertThat(died).as("a transaction met a dead connection").isTrue();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(TenantScope.call(B, this::tenantInDatabase)).isEqualTo(B.id().toString());
    }

    private void write(String text) {
        inTransaction(() -> database.sql("insert into note (id, text) values (gen_random_uuid(), :text)")
                .param("text", text)
                .update());
    }

    private String tenantInDatabase() {
        return inTransaction(this::setting);
    }

    private String setting() {
        return database.sql("select current_setting('opstap.tenant')")
                .query(String.class)
                .single();
    }

    private <R> R inTransaction(java.util.function.Supplier<R> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
