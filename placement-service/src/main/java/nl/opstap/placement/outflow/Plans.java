package nl.opstap.placement.outflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What employers ask and school does for it, per plaatsingsstage, encrypted with the key of the student. */
@Component
class Plans {
    private final JdbcClient database;
    private final Vault vault;

    Plans(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param training vakspecifieke opleiding, when there is one */
    record Plan(
            int version,
            List<Requirement> requirements,
            @Nullable String training,
            @Nullable LocalDate trainingFrom,
            String byName) {}

    Optional<Plan> of(UUID placement, UUID student) {
        return database.sql("select * from outflow_plan where placement_id = :placement")
                .param("placement", placement)
                .query((row, _) -> {
                    var training = row.getBytes("training");
                    return new Plan(
                            row.getInt("version"),
                            requirements(placement, student),
                            training == null ? null : vault.decrypt(student, training),
                            row.getObject("training_from", LocalDate.class),
                            row.getString("by_name"));
                })
                .optional();
    }

    /** Writes over the version that was seen, 0 when there was none; false when somebody else was first. */
    boolean write(
            UUID placement,
            UUID student,
            int seen,
            List<Requirement> requirements,
            @Nullable String training,
            @Nullable LocalDate trainingFrom,
            Acting by,
            Instant now) {
        var written = database.sql("""
                        insert into outflow_plan as p (placement_id, version, training, training_from, by_id, by_name, at)
                        values (:placement, :seen + 1, :training, :from, :by, :name, :now)
                        on conflict (tenant_id, placement_id) do update
                        set version = excluded.version, training = excluded.training,
                            training_from = excluded.training_from, by_id = excluded.by_id, by_name = excluded.by_name,
                            at = excluded.at
                        where p.version = :seen""")
                        .param("placement", placement)
                        .param("seen", seen)
                        .param("training", sealed(student, training))
                        .param("from", trainingFrom)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (written) {
            replace(placement, student, requirements);
        }
        return written;
    }

    private void replace(UUID placement, UUID student, List<Requirement> requirements) {
        database.sql("delete from outflow_requirement where placement_id = :placement")
                .param("placement", placement)
                .update();
        for (var position = 0; position < requirements.size(); position++) {
            var one = requirements.get(position);
            database.sql("""
                    insert into outflow_requirement (placement_id, position, requirement, programme)
                    values (:placement, :position, :requirement, :programme)""")
                    .param("placement", placement)
                    .param("position", position)
                    .param("requirement", vault.encrypt(student, one.requirement()))
                    .param("programme", sealed(student, one.programme()))
                    .update();
        }
    }

    private List<Requirement> requirements(UUID placement, UUID student) {
        return database.sql(
                        "select requirement, programme from outflow_requirement where placement_id = :placement order by position")
                .param("placement", placement)
                .query((row, _) -> {
                    var programme = row.getBytes("programme");
                    return new Requirement(
                            vault.decrypt(student, row.getBytes("requirement")),
                            programme == null ? null : vault.decrypt(student, programme));
                })
                .list();
    }

    private byte @Nullable [] sealed(UUID student, @Nullable String text) {
        return text == null || text.isBlank() ? null : vault.encrypt(student, text.strip());
    }
}
