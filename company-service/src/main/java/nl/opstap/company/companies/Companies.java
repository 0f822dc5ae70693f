package nl.opstap.company.companies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pool of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Companies {
    private final JdbcClient database;

    Companies(JdbcClient database) {
        this.database = database;
    }

    Optional<Company> find(UUID id) {
        return database.sql("select * from company where id = :id")
                .param("id", id)
                .query((row, _) -> company(row))
                .optional();
    }

    /** The company, which nobody merges away before this transaction ends. */
    Optional<Company> hold(UUID id) {
        return database.sql("select * from company where id = :id for key share")
                .param("id", id)
                .query((row, _) -> company(row))
                .optional();
    }

    /** As {@link #hold}, and nobody else changes it either. */
    Optional<Company> holdAlone(UUID id) {
        return database.sql("select * from company where id = :id for no key update")
                .param("id", id)
                .query((row, _) -> company(row))
                .optional();
    }

    /** The last day on which anybody of the region was in contact, as far as it was logged or came with a merged company. */
    Optional<LocalDate> contactedOn(UUID id) {
        return database.sql("""
                select greatest(
                    (select max(m.happened_on) from contact_moment m where m.company_id in (select company_family(:id))),
                    (select max(c.last_contact) from company c where c.merged_into = :id))""")
                .param("id", id)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** Whether a company has this number and, of that number, this establishment. */
    boolean knowsNumber(@Nullable KvkNumber kvk, @Nullable EstablishmentNumber establishment) {
        return kvk != null
                && database.sql("""
                        select exists (select from company
                                       where kvk = :kvk and coalesce(establishment, '') = :establishment)""")
                        .param("kvk", kvk.digits())
                        .param("establishment", establishment == null ? "" : establishment.digits())
                        .query(Boolean.class)
                        .single();
    }

    /** Those that were merged come last: of two that look the same, the kept one is known first. */
    List<Company> all() {
        return database.sql("select * from company order by merged_into is not null, id")
                .query((row, _) -> company(row))
                .list();
    }

    void insert(UUID id, CompanyFacts facts, Instant now) {
        bind(database.sql("""
                insert into company (id, name, name_key, kvk, establishment, sector, channel, street, postcode, city,
                                     latitude, longitude, contact_name, phone, email, website, last_contact, active,
                                     created_at, changed_at)
                values (:id, :name, :key, :kvk, :establishment, :sector, :channel, :street, :postcode, :city,
                        :latitude, :longitude, :contact, :phone, :email, :website, :lastContact, :active, :now, :now)"""), id, facts, now).update();
    }

    /** False when somebody else changed it since this version. */
    boolean update(UUID id, int version, CompanyFacts facts, Instant now) {
        return bind(database.sql("""
                update company set name = :name, name_key = :key, kvk = :kvk, establishment = :establishment,
                    sector = :sector, channel = :channel, street = :street, postcode = :postcode, city = :city,
                    latitude = :latitude, longitude = :longitude, contact_name = :contact, phone = :phone,
                    email = :email, website = :website, last_contact = :lastContact, active = :active,
                    version = version + 1, changed_at = :now
                where id = :id and version = :version"""), id, facts, now).param("version", version).update() == 1;
    }

    void delete(UUID id) {
        database.sql("delete from company where id = :id").param("id", id).update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, UUID id, CompanyFacts facts, Instant now) {
        var location = facts.location();
        return statement
                .param("id", id)
                .param("name", facts.name())
                .param("key", CompanyName.key(facts.name()))
                .param("kvk", facts.kvk() == null ? null : facts.kvk().digits())
                .param(
                        "establishment",
                        facts.establishment() == null
                                ? null
                                : facts.establishment().digits())
                .param("sector", facts.sector().name())
                .param("channel", facts.channel().name())
                .param("street", facts.street())
                .param(
                        "postcode",
                        facts.postcode() == null ? null : facts.postcode().value())
                .param("city", facts.city())
                .param("latitude", location == null ? null : location.latitude())
                .param("longitude", location == null ? null : location.longitude())
                .param("contact", facts.contactName())
                .param("phone", facts.phone())
                .param("email", facts.email())
                .param("website", facts.website())
                .param("lastContact", facts.lastContact())
                .param("active", facts.active())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Company company(ResultSet row) throws SQLException {
        var kvk = row.getString("kvk");
        var establishment = row.getString("establishment");
        var postcode = row.getString("postcode");
        return new Company(
                row.getObject("id", UUID.class),
                new CompanyFacts(
                        row.getString("name"),
                        kvk == null ? null : new KvkNumber(kvk),
                        establishment == null ? null : new EstablishmentNumber(establishment),
                        Sector.valueOf(row.getString("sector")),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("street"),
                        postcode == null ? null : new Postcode(postcode),
                        row.getString("city"),
                        location(row),
                        row.getString("contact_name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("website"),
                        row.getObject("last_contact", LocalDate.class),
                        row.getBoolean("active")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("merged_into", UUID.class));
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }
}
