package nl.opstap.placement.proofs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.vault.Vault;
import nl.opstap.platform.vault.Vault.ErasedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stages of the present school that ended well, to be counted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndedStages {
    private final JdbcClient database;
    private final Vault vault;

    EndedStages(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Adds who ended well before that moment to the crowd of the company. A need counts only of a student who shows it to
     * the company, at the end of the stage and still: what a company was not told, it did not meet. One account is one
     * person, also at two schools.
     */
    void addTo(Map<UUID, Crowd> crowds, Instant until, ZoneId zone) {
        database.sql("""
                select p.company_id, coalesce(s.account_id, s.id) as person, p.student_id, e.at, p.needs,
                       exists (select from consent c
                               where c.tenant_id = p.tenant_id and c.student_id = p.student_id
                                 and c.item = 'SUPPORT_NEEDS' and c.recipient_kind = 'COMPANY' and c.granted
                                 and (c.recipient_id is null or c.recipient_id = p.company_id)
                                 and (c.valid_until is null
                                      or c.valid_until >= cast(e.at at time zone :zone as date))) as shown
                from placement p
                join student s on s.tenant_id = p.tenant_id and s.id = p.student_id
                cross join lateral (
                    select max(h.at) as at from placement_history h
                    where h.tenant_id = p.tenant_id and h.placement_id = p.id and h.to_state = 'COMPLETED') e
                where p.state = 'COMPLETED' and p.company_id is not null and e.at < :until""")
                .param("zone", zone.getId())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    crowds.computeIfAbsent(row.getObject("company_id", UUID.class), _ -> new Crowd())
                            .add(
                                    row.getObject("person", UUID.class),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getBoolean("shown") ? needs(row) : List.of());
                });
    }

    private List<String> needs(ResultSet row) throws SQLException {
        var sealed = row.getBytes("needs");
        if (sealed == null) {
            return List.of();
        }
        try {
            return List.of(vault.decrypt(row.getObject("student_id", UUID.class), sealed)
                    .split(","));
        } catch (ErasedException gone) {
            return List.of();
        }
    }
}
