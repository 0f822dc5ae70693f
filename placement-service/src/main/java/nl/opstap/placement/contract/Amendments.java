package nl.opstap.placement.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.contract.Amendment.State;
import nl.opstap.placement.placements.Terms;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The amendments of the present tenant. */
@Component
class Amendments {
    private final JdbcClient database;
    private final JsonMapper json;

    Amendments(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest first. */
    List<Amendment> of(UUID placement) {
        return database.sql("select * from contract_amendment where placement_id = :placement order by number desc")
                .param("placement", placement)
                .query(this::read)
                .list();
    }

    Optional<Amendment> find(UUID id) {
        return database.sql("select * from contract_amendment where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Amendment> ofDocument(UUID document) {
        return database.sql("select * from contract_amendment where document_id = :document")
                .param("document", document)
                .query(this::read)
                .optional();
    }

    /** Signed by all, and their day has come. */
    List<Amendment> due(LocalDate today) {
        return database.sql("select * from contract_amendment where state = 'SIGNED' and effective_from <= :today")
                .param("today", today)
                .query(this::read)
                .list();
    }

    /** Of two at once, one is told that there is one already. */
    void propose(Amendment amendment) {
        try {
            database.sql("""
                    insert into contract_amendment (id, placement_id, number, state, effective_from, terms, terms_before,
                        by_id, by_name, at)
                    values (:id, :placement, :number, :state, :from, cast(:terms as jsonb), cast(:before as jsonb), :by,
                        :name, :now)""")
                    .param("id", amendment.id())
                    .param("placement", amendment.placementId())
                    .param("number", amendment.number())
                    .param("state", amendment.state().name())
                    .param("from", amendment.effectiveFrom())
                    .param("terms", json.writeValueAsString(amendment.terms()))
                    .param("before", json.writeValueAsString(amendment.before()))
                    .param("by", amendment.byId())
                    .param("name", amendment.byName())
                    .param("now", Timestamp.from(amendment.at()))
                    .update();
        } catch (DuplicateKeyException another) {
            throw Problem.conflict("amendment-open", Map.of());
        }
    }

    void sign(UUID id, UUID document) {
        database.sql("update contract_amendment set state = 'SIGNING', document_id = :document where id = :id")
                .param("id", id)
                .param("document", document)
                .update();
    }

    void refuseSeat(UUID id, String why) {
        database.sql("update contract_amendment set state = 'SEAT_REFUSED', seat_refusal = :why where id = :id")
                .param("id", id)
                .param("why", why)
                .update();
    }

    void inForce(UUID id, LocalDate from) {
        database.sql("update contract_amendment set state = 'IN_FORCE', in_force_from = :from where id = :id")
                .param("id", id)
                .param("from", from)
                .update();
    }

    void become(UUID id, State state) {
        database.sql("update contract_amendment set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    private Amendment read(ResultSet row, int number) throws SQLException {
        return new Amendment(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getObject("effective_from", LocalDate.class),
                json.readValue(row.getString("terms"), Terms.class),
                json.readValue(row.getString("terms_before"), Terms.class),
                row.getObject("document_id", UUID.class),
                row.getString("seat_refusal"),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                date(row));
    }

    private static @Nullable LocalDate date(ResultSet row) throws SQLException {
        return row.getObject("in_force_from", LocalDate.class);
    }
}
