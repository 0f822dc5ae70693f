package nl.opstap.platform.testing;

import java.util.function.Function;
import javax.sql.DataSource;
import nl.opstap.platform.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plain SQL in the role the service works as: what row-level security lets through, Hibernate left out. */
public final class AppSql {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String role;

    AppSql(DataSource source, String role) {
        this.role = role;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** The name of the role in the database. */
    public String role() {
        return role;
    }

    /** One transaction for this tenant, set the way the platform sets it. */
    public <R extends @Nullable Object> R in(Tenant tenant, Function<JdbcClient, R> work) {
        return transaction.execute(status -> {
            tell(tenant.id().toString(), tenant.region().toString());
            return work.apply(database);
        });
    }

    /** One transaction without any tenant. */
    public <R extends @Nullable Object> R withoutTenant(Function<JdbcClient, R> work) {
        return transaction.execute(status -> work.apply(database));
    }

    private void tell(String tenant, String region) {
        database.sql("select set_config('opstap.tenant', :tenant, true), set_config('opstap.region', :region, true)")
                .param("tenant", tenant)
                .param("region", region)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
