package nl.opstap.company.relations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The relations of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Relations {
    private final JdbcClient database;

    Relations(JdbcClient database) {
        this.database = database;
    }

    /** Locked until the end of a transaction that writes: of two who take it at once, the second sees the first. */
    Optional<Relation> find(UUID companyId, boolean toWrite) {
        return database.sql("""
                select r.*, o.name as organisation, t.name as offered_to_name
                from relation_owner r
                left join organisation o on o.region_id = r.region_id and o.organisation_id = r.organisation_id
                left join organisation t on t.region_id = r.region_id and t.organisation_id = r.offered_to
                where r.company_id = :company""" + (toWrite ? " for no key update of r" : ""))
                .param("company", companyId)
                .query((row, _) -> new Relation(
                        row.getObject("company_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation"),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("used_on", LocalDate.class),
                        row.getObject("offered_to", UUID.class),
                        row.getString("offered_to_name"),
                        row.getInt("version")))
                .optional();
    }

    /** Nobody has it yet; false when somebody was just before. */
    boolean insert(UUID companyId, UUID organisation, UUID person, String name, LocalDate today) {
        return database.sql("""
                insert into relation_owner (company_id, organisation_id, person_id, person_name, since, used_on)
                values (:company, :organisation, :person, :name, :today, :today) on conflict do nothing""")
                        .param("company", companyId)
                        .param("organisation", organisation)
                        .param("person", person)
                        .param("name", name)
                        .param("today", today)
                        .update()
                == 1;
    }

    void give(UUID companyId, UUID organisation, UUID person, String name, LocalDate today) {
        database.sql("""
                update relation_owner set organisation_id = :organisation, person_id = :person, person_name = :name,
                    since = :today, used_on = :today, offered_to = null, version = version + 1
                where company_id = :company""")
                .param("company", companyId)
                .param("organisation", organisation)
                .param("person", person)
                .param("name", name)
                .param("today", today)
                .update();
    }

    void offer(UUID companyId, @Nullable UUID organisation) {
        database.sql("""
                update relation_owner set offered_to = cast(:organisation as uuid), version = version + 1
                where company_id = :company""")
                .param("company", companyId)
                .param("organisation", organisation)
                .update();
    }

    void used(UUID companyId, UUID organisation, LocalDate day) {
        database.sql("""
                update relation_owner set used_on = greatest(used_on, :day)
                where company_id = :company and organisation_id = :organisation""")
                .param("company", companyId)
                .param("organisation", organisation)
                .param("day", day)
                .update();
    }

    void delete(UUID companyId) {
        database.sql("delete from relation_owner where company_id = :company")
                .param("company", companyId)
                .update();
    }
}
