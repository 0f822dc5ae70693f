package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.opstap.platform.Ids;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries, by plain SQL in the role the service works as, to reach the rows of another tenant in every table the catalogue
 * knows: {@code class TenantIsolationTests extends TenantIsolationSuite {}}.
 *
 * <p>What it cannot show: the role may set {@code opstap.tenant} itself, so SQL that an attacker writes whole is stopped by
 * there being no such SQL, not by the policies.
 */
@OpstapTest
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class TenantIsolationSuite {
    /** SQLSTATE for a row policy and for a missing grant alike. */
    private static final String REFUSED = "42501";

    private static final TestTenant OURS = TestTenant.SCHOOL_A;
    /** Of another region, so that its regional rows are foreign too. */
    private static final TestTenant THEIRS = TestTenant.OTHER_SCHOOL;

    @Autowired
    private OwnerSql owner;

    @Autowired
    private AppSql app;

    @Autowired
    private JdbcClient service;

    @Autowired
    private PlatformTransactionManager transactions;

    private record Guarded(String name, String scopeColumn) {
        UUID of(TestTenant tenant) {
            return scopeColumn.equals("tenant_id") ? tenant.id() : tenant.regionId();
        }
    }

    /** One attempt to reach what is somebody else's. */
    private record Attempt(String name, Probe probe) {}

    private interface Probe {
        void on(JdbcClient database, Guarded table);
    }

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt("shows the rows of its own tenant and no others", (database, table) -> {
                enter(database, OURS);
                assertThat(scopesSeen(database, table))
                        .containsOnly(table.of(OURS))
                        .hasSize(1);
            }),
            new Attempt("shows nothing without a tenant", (database, table) -> {
                enter(database, "", "");
                assertThat(scopesSeen(database, table)).isEmpty();
            }),
            new Attempt("shows nothing to a tenant nobody knows", (database, table) -> {
                var nobody = UUID.randomUUID().toString();
                enter(database, nobody, nobody);
                assertThat(scopesSeen(database, table)).isEmpty();
            }),
            new Attempt("shows nothing to a tenant that is no id", (database, table) -> {
                enter(database, "' or true --", "' or true --");
                assertThatThrownBy(() -> scopesSeen(database, table)).isInstanceOf(DataAccessException.class);
            }),
            new Attempt("finds no foreign row by its key", (database, table) -> {
                enter(database, OURS);
                assertThat(database.sql("select count(*) from %s where %s = :theirs"
                                        .formatted(table.name(), table.scopeColumn()))
                                .param("theirs", table.of(THEIRS))
                                .query(Long.class)
                                .single())
                        .isZero();
            }),
            new Attempt("changes no foreign row in bulk", (database, table) -> {
                enter(database, OURS);
                var sql = "update %1$s set %2$s = %2$s".formatted(table.name(), table.scopeColumn());
                assertThat(changedOrRefused(database, sql)).isLessThanOrEqualTo(1);
            }),
            new Attempt("changes no foreign row by its key", (database, table) -> {
                enter(database, OURS);
                var sql = "update %1$s set %2$s = %2$s where %2$s = '%3$s'"
                        .formatted(table.name(), table.scopeColumn(), table.of(THEIRS));
                assertThat(changedOrRefused(database, sql)).isZero();
            }),
            new Attempt("gives no row away", (database, table) -> {
                enter(database, OURS);
                assertRefused(
                        database,
                        "update %s set %s = '%s'".formatted(table.name(), table.scopeColumn(), table.of(THEIRS)));
            }),
            new Attempt("deletes no foreign row", (database, table) -> {
                enter(database, OURS);
                var sql = "delete from %s".formatted(table.name());
                assertThat(changedOrRefused(database, sql)).isLessThanOrEqualTo(1);
            }),
            new Attempt("takes no row for somebody else", (database, table) -> {
                enter(database, OURS);
                assertRefused(database, foreignInsert(database, table));
            }),
            new Attempt("takes no row without a tenant", (database, table) -> {
                enter(database, OURS);
                var insert = foreignInsert(database, table);
                enter(database, "", "");
                assertRefused(database, insert);
            }),
            new Attempt("cannot be emptied", (database, table) -> {
                enter(database, OURS);
                assertRefused(database, "truncate " + table.name());
            }),
            new Attempt("cannot have its policy taken off", (database, table) -> {
                enter(database, OURS);
                assertRefused(database, "alter table %s disable row level security".formatted(table.name()));
            }));

    @TestFactory
    @Tag("GW-11")
    Stream<DynamicTest> everyTableOfATenantOrRegion() {
        return tables().stream()
                .flatMap(table -> ATTEMPTS.stream()
                        .map(attempt -> DynamicTest.dynamicTest(
                                table.name() + " " + attempt.name(), () -> attempt(table, attempt.probe()))));
    }

    /** Two rows and the attempt, all in one transaction that leaves nothing behind. */
    private void attempt(Guarded table, Probe probe) {
        owner.alone(database -> {
            SampleRows.switchOffRules(database, table.name());
            SampleRows.insert(database, table.name(), table.scopeColumn(), table.of(OURS));
            SampleRows.insert(database, table.name(), table.scopeColumn(), table.of(THEIRS));
            // Triggers stay off: what is tried is the policies, not the references of a made-up row.
            database.sql("set local role " + app.role()).update();
            probe.on(database, table);
            return true;
        });
    }

    @Test
    @Tag("GW-11")
    void manyThreadsOnOnePoolSeeTheirOwnTenantOnly() throws Exception {
        var tenants = List.of(TestTenant.SCHOOL_A, TestTenant.SCHOOL_B, TestTenant.OTHER_SCHOOL);
        tenants.forEach(this::writeAccessRecord);
        var threads = 8;
        var together = new CyclicBarrier(threads);
        Callable<List<String>> work = () -> {
            together.await();
            var leaks = new ArrayList<String>();
            for (var round = 0; round < 150; round++) {
                var choice = ThreadLocalRandom.current().nextInt(tenants.size() + 1);
                if (choice == tenants.size()) {
                    var seen = seenByService();
                    if (!seen.isEmpty()) {
                        leaks.add("nobody saw " + seen);
                    }
                } else {
                    var tenant = tenants.get(choice);
                    var seen = TenantScope.call(tenant.tenant(), this::seenByService);
                    if (!seen.equals(Set.of(tenant.id()))) {
                        leaks.add(tenant + " saw " + seen);
                    }
                }
                if (round % 10 == 0) {
                    soilAConnection();
                }
            }
            return leaks;
        };

        var leaks = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var result : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                leaks.addAll(result.get());
            }
        }

        assertThat(leaks).isEmpty();
    }

    private Set<UUID> seenByService() {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> Set.copyOf(service.sql("select distinct tenant_id from access_record")
                        .query(UUID.class)
                        .list())));
    }

    /** Leaves a tenant on a pooled connection, as a careless native query would. */
    private void soilAConnection() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> service.sql("select set_config('opstap.tenant', :tenant, false)")
                        .param("tenant", TestTenant.SCHOOL_B.id().toString())
                        .query(String.class)
                        .single());
    }

    private void writeAccessRecord(TestTenant tenant) {
        app.in(
                tenant.tenant(),
                database -> database.sql("""
                insert into access_record (id, at, subject_id, actor_name, actor_role, actor_tenant, action, item, purpose)
                values (:id, now(), :id, 'x', 'x', :tenant, 'READ', 'X', 'X')""")
                        .param("id", Ids.next())
                        .param("tenant", tenant.id())
                        .update());
    }

    private List<Guarded> tables() {
        return owner.alone(database -> {
            CatalogueRule.prepare(database);
            return database.sql(
                            "select name, scope_column from checked_table where scope in ('tenant', 'region') order by 1")
                    .query((row, number) -> new Guarded(row.getString(1), row.getString(2)))
                    .list();
        });
    }

    private static void enter(JdbcClient database, TestTenant tenant) {
        enter(database, tenant.id().toString(), tenant.regionId().toString());
    }

    private static void enter(JdbcClient database, String tenant, String region) {
        database.sql("select set_config('opstap.tenant', :tenant, true), set_config('opstap.region', :region, true)")
                .param("tenant", tenant)
                .param("region", region)
                .query((row, number) -> true)
                .single();
    }

    private static List<UUID> scopesSeen(JdbcClient database, Guarded table) {
        return database.sql("select %s from %s".formatted(table.scopeColumn(), table.name()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** A copy of our own row, addressed to them. */
    private static String foreignInsert(JdbcClient database, Guarded table) {
        return "insert into %1$s overriding system value select (jsonb_populate_record(null::%1$s, '%2$s'::jsonb)).*"
                .formatted(table.name(), asTheirs(database, table));
    }

    private static String asTheirs(JdbcClient database, Guarded table) {
        return database.sql("select to_jsonb(t) || jsonb_build_object(:column::text, :theirs::text) from %s t limit 1"
                        .formatted(table.name()))
                .param("column", table.scopeColumn())
                .param("theirs", table.of(THEIRS).toString())
                .query(String.class)
                .single()
                .replace("'", "''");
    }

    private static int changedOrRefused(JdbcClient database, String sql) {
        try {
            return database.sql(sql).update();
        } catch (DataAccessException failure) {
            assertThat(stateOf(failure)).isEqualTo(REFUSED);
            return 0;
        }
    }

    private static void assertRefused(JdbcClient database, String sql) {
        assertThatThrownBy(() -> database.sql(sql).update())
                .as(sql)
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> assertThat(stateOf(failure)).isEqualTo(REFUSED));
    }

    private static String stateOf(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    }
}
