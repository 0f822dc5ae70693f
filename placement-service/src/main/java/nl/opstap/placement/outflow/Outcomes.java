package nl.opstap.placement.outflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.outflow.Outcome.Contract;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of the plaatsingsstages of the present tenant. */
@Component
class Outcomes {
    private final JdbcClient database;
    private final Vault vault;

    Outcomes(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<Outcome> of(UUID placement, UUID student) {
        return database.sql("select * from outflow_outcome where placement_id = :placement")
                .param("placement", placement)
                .query((row, _) -> new Outcome(
                        row.getInt("version"),
                        Ending.valueOf(row.getString("outcome")),
                        contract(row, student),
                        row.getString("by_name")))
                .optional();
    }

    /** Writes over the version that was seen, 0 when there was none; false when somebody else was first. */
    boolean write(
            UUID placement,
            UUID student,
            int seen,
            Ending ending,
            @Nullable Contract contract,
            Acting by,
            Instant now) {
        return database.sql("""
                insert into outflow_outcome as o (placement_id, version, outcome, contract_type, hours_per_week, starts_on,
                    wage_subsidy, job_agreement, by_id, by_name, at)
                values (:placement, :seen + 1, :outcome, :type, :hours, :starts, :subsidy, :agreement, :by, :name, :now)
                on conflict (tenant_id, placement_id) do update
                set version = excluded.version, outcome = excluded.outcome, contract_type = excluded.contract_type,
                    hours_per_week = excluded.hours_per_week, starts_on = excluded.starts_on,
                    wage_subsidy = excluded.wage_subsidy, job_agreement = excluded.job_agreement,
                    by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at
                where o.version = :seen""")
                        .param("placement", placement)
                        .param("seen", seen)
                        .param("outcome", ending.name())
                        .param("type", contract == null ? null : contract.type().name())
                        .param("hours", contract == null ? null : contract.hoursPerWeek())
                        .param("starts", contract == null ? null : contract.startsOn())
                        .param("subsidy", contract == null ? null : sealed(student, contract.wageSubsidy()))
                        .param("agreement", contract == null ? null : sealed(student, contract.jobAgreement()))
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private @Nullable Contract contract(ResultSet row, UUID student) throws SQLException {
        var type = row.getString("contract_type");
        return type == null
                ? null
                : new Contract(
                        ContractType.valueOf(type),
                        row.getInt("hours_per_week"),
                        row.getObject("starts_on", LocalDate.class),
                        opened(student, row.getBytes("wage_subsidy")),
                        opened(student, row.getBytes("job_agreement")));
    }

    private byte[] sealed(UUID student, Known known) {
        return vault.encrypt(student, known.name());
    }

    private Known opened(UUID student, byte[] known) {
        return Known.valueOf(vault.decrypt(student, known));
    }
}
