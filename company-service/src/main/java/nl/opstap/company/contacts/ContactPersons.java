package nl.opstap.company.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.contacts.ContactFacts.Expertise;
import nl.opstap.company.contacts.ContactFacts.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people at the companies of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactPersons {
    private final JdbcClient database;

    ContactPersons(JdbcClient database) {
        this.database = database;
    }

    List<ContactPerson> ofCompany(UUID companyId) {
        return database.sql("select * from contact_person where company_id = :company order by name, id")
                .param("company", companyId)
                .query((row, _) -> person(row))
                .list();
    }

    Optional<ContactPerson> find(UUID companyId, UUID id) {
        return database.sql("select * from contact_person where company_id = :company and id = :id")
                .param("company", companyId)
                .param("id", id)
                .query((row, _) -> person(row))
                .optional();
    }

    void insert(UUID id, UUID companyId, ContactFacts facts, LocalDate today, Instant now) {
        bind(database.sql("""
                insert into contact_person (id, company_id, name, job, phone, email, preferred_channel, preferred_hours,
                                            source, guides, expertise, verified_on, created_at, changed_at)
                values (:id, :company, :name, :job, :phone, :email, :channel, :hours, :source, :guides, :expertise,
                        :today, :now, :now)"""), id, companyId, facts, today, now).update();
    }

    /** False when somebody else changed it since this version, or removed it. */
    boolean update(UUID id, UUID companyId, int version, ContactFacts facts, LocalDate today, Instant now) {
        return bind(database.sql("""
                update contact_person set name = :name, job = :job, phone = :phone, email = :email,
                    preferred_channel = :channel, preferred_hours = :hours, source = :source, guides = :guides,
                    expertise = :expertise, verified_on = :today, version = version + 1, changed_at = :now
                where company_id = :company and id = :id and version = :version"""), id, companyId, facts, today, now)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean verify(UUID id, UUID companyId, int version, LocalDate today, Instant now) {
        return database.sql("""
                update contact_person set verified_on = :today, version = version + 1, changed_at = :now
                where company_id = :company and id = :id and version = :version""")
                        .param("today", today)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("company", companyId)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean delete(UUID id, UUID companyId) {
        return database.sql("delete from contact_person where company_id = :company and id = :id")
                        .param("company", companyId)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement,
            UUID id,
            UUID companyId,
            ContactFacts facts,
            LocalDate today,
            Instant now) {
        var channel = facts.preferredChannel();
        return statement
                .param("id", id)
                .param("company", companyId)
                .param("name", facts.name())
                .param("job", facts.job())
                .param("phone", facts.phone())
                .param("email", facts.email())
                .param("channel", channel == null ? null : channel.name())
                .param("hours", facts.preferredHours())
                .param("source", facts.source().name())
                .param("guides", facts.guides())
                .param("expertise", facts.expertise().stream().map(Enum::name).toArray(String[]::new))
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static ContactPerson person(ResultSet row) throws SQLException {
        var channel = row.getString("preferred_channel");
        return new ContactPerson(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                new ContactFacts(
                        row.getString("name"),
                        row.getString("job"),
                        row.getString("phone"),
                        row.getString("email"),
                        channel == null ? null : ContactChannel.valueOf(channel),
                        row.getString("preferred_hours"),
                        Source.valueOf(row.getString("source")),
                        row.getBoolean("guides"),
                        Arrays.stream((String[]) row.getArray("expertise").getArray())
                                .map(Expertise::valueOf)
                                .toList()),
                row.getObject("verified_on", LocalDate.class),
                row.getInt("version"));
    }
}
