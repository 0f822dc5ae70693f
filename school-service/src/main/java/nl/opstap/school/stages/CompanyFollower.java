package nl.opstap.school.stages;

import java.util.UUID;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the names of the companies. */
@Component
class CompanyFollower implements EventHandler<CompanyChanged> {
    private final JdbcClient database;

    CompanyFollower(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<CompanyChanged> event() {
        return CompanyChanged.class;
    }

    @Override
    public void apply(CompanyChanged company, Envelope envelope) {
        database.sql("""
                insert into company (id, name) values (:id, :name)
                on conflict (region_id, id) do update set name = excluded.name""")
                .param("id", company.companyId())
                .param("name", company.name())
                .update();
    }

    @Override
    public void erase(UUID company, Envelope envelope) {
        database.sql("delete from company where id = :id").param("id", company).update();
    }
}
