package nl.opstap.company.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools, municipalities and partners of the present region. */
@Service
@Transactional(readOnly = true)
public class Organisations {
    private final JdbcClient database;

    Organisations(JdbcClient database) {
        this.database = database;
    }

    /** One of them, as it is called. */
    public record Organisation(UUID id, String name) {}

    public List<Organisation> all() {
        return database.sql("select organisation_id, name from organisation order by name, organisation_id")
                .query((row, _) -> new Organisation(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Empty for an organisation that did not make itself known yet. */
    public Optional<String> nameOf(UUID id) {
        return database.sql("select name from organisation where organisation_id = :id")
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
