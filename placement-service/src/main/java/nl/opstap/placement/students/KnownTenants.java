package nl.opstap.placement.students;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenants a daily job works for, one after another and each by name. */
@Component
public class KnownTenants {
    private final JdbcClient database;

    KnownTenants(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<Tenant> all() {
        return database.sql("select tenant_id, region_id from known_tenant order by tenant_id")
                .query((row, _) -> new Tenant(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
