package nl.opstap.company.networks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The networks of the companies of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Networks {
    private final JdbcClient database;

    Networks(JdbcClient database) {
        this.database = database;
    }

    public CompanyNetworks of(UUID companyId) {
        return database.sql("select * from company_network where company_id = :company")
                .param("company", companyId)
                .query((row, _) -> {
                    var step = row.getString("pso_step");
                    return new CompanyNetworks(
                            Arrays.stream((String[]) row.getArray("networks").getArray())
                                    .map(Network::valueOf)
                                    .toList(),
                            row.getString("mvo_name"),
                            step == null ? null : PsoStep.valueOf(step));
                })
                .optional()
                .orElse(CompanyNetworks.NONE);
    }

    public void write(UUID companyId, CompanyNetworks networks, Instant now) {
        if (networks.tags().isEmpty()) {
            database.sql("delete from company_network where company_id = :company")
                    .param("company", companyId)
                    .update();
            return;
        }
        var step = networks.psoStep();
        database.sql("""
                insert into company_network (company_id, networks, mvo_name, pso_step, changed_at)
                values (:company, :networks, :name, :step, :now)
                on conflict (region_id, company_id) do update set networks = excluded.networks,
                    mvo_name = excluded.mvo_name, pso_step = excluded.pso_step, changed_at = excluded.changed_at""")
                .param("company", companyId)
                .param("networks", networks.tags().stream().map(Enum::name).toArray(String[]::new))
                .param("name", networks.mvoName())
                .param("step", step == null ? null : step.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
