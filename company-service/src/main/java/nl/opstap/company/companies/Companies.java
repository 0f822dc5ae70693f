package nl.opstap.company.companies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pool of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Companies {
    private static final int FETCHED_AT_ONCE = 2_000;
    private static final String KEPT = """
            unnest(cast(:ids as uuid[]), cast(:versions as integer[]), cast(:names as text[]), cast(:keys as text[]),
                   cast(:kvks as text[]), cast(:establishments as text[]), cast(:sectors as text[]),
                   cast(:channels as text[]), cast(:streets as text[]), cast(:postcodes as text[]),
                   cast(:cities as text[]), cast(:latitudes as double precision[]),
                   cast(:longitudes as double precision[]), cast(:contacts as text[]), cast(:phones as text[]),
                   cast(:emails as text[]), cast(:websites as text[]), cast(:lastContacts as date[]),
                   cast(:actives as boolean[]))
                as k (id, version, name, name_key, kvk, establishment, sector, channel, street, postcode, city,
                      latitude, longitude, contact_name, phone, email, website, last_contact, active)""";

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

    List<Company> find(Collection<UUID> ids) {
        return database.sql("select * from company where id = any(cast(:ids as uuid[])) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> company(row))
                .list();
    }

    /** A company of some, and the one it goes on under if it was merged. */
    record Held(UUID id, @Nullable UUID mergedInto) {}

    /** As {@link #hold(UUID)}, for many at a time; those that are there. */
    List<Held> hold(Collection<UUID> ids) {
        return database.sql("""
                select id, merged_into from company where id = any(cast(:ids as uuid[])) order by id for key share""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Held(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class)))
                .list();
    }

    /** Those that were merged come last: of two that look the same, the kept one is known first. */
    void eachKey(Consumer<CompanyKey> reader) {
        database.sql("""
                select id, name_key, kvk, establishment, postcode, street, city from company
                order by merged_into is not null, id""").withFetchSize(FETCHED_AT_ONCE).query(row -> {
            reader.accept(new CompanyKey(
                    row.getObject("id", UUID.class),
                    row.getString("name_key"),
                    row.getString("kvk"),
                    row.getString("establishment"),
                    row.getString("postcode"),
                    row.getString("street"),
                    row.getString("city")));
        });
    }

    void insert(List<KeptCompany> kept, Instant now) {
        bind(database.sql("""
                insert into company (id, name, name_key, kvk, establishment, sector, channel, street, postcode, city,
                                     latitude, longitude, contact_name, phone, email, website, last_contact, active,
                                     created_at, changed_at)
                select k.id, k.name, k.name_key, k.kvk, k.establishment, k.sector, k.channel, k.street, k.postcode, k.city,
                       k.latitude, k.longitude, k.contact_name, k.phone, k.email, k.website, k.last_contact, k.active,
                       :now, :now
                from\s""" + KEPT), kept, now).update();
    }

    /** How many of them still were in their version, and are changed now. */
    int update(List<KeptCompany> kept, Instant now) {
        return bind(database.sql("""
                update company c set name = k.name, name_key = k.name_key, kvk = k.kvk, establishment = k.establishment,
                    sector = k.sector, channel = k.channel, street = k.street, postcode = k.postcode, city = k.city,
                    latitude = k.latitude, longitude = k.longitude, contact_name = k.contact_name, phone = k.phone,
                    email = k.email, website = k.website, last_contact = k.last_contact, active = k.active,
                    version = c.version + 1, changed_at = :now
                from\s""" + KEPT + " where c.id = k.id and c.version = k.version"), kept, now)
                .update();
    }

    void delete(Collection<UUID> ids) {
        database.sql("delete from company where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, List<KeptCompany> kept, Instant now) {
        return statement
                .param("ids", kept.stream().map(KeptCompany::id).toArray(UUID[]::new))
                .param("versions", kept.stream().map(KeptCompany::version).toArray(Integer[]::new))
                .param("names", texts(kept, CompanyFacts::name))
                .param("keys", texts(kept, facts -> CompanyName.key(facts.name())))
                .param(
                        "kvks",
                        texts(
                                kept,
                                facts ->
                                        facts.kvk() == null ? null : facts.kvk().digits()))
                .param(
                        "establishments",
                        texts(
                                kept,
                                facts -> facts.establishment() == null
                                        ? null
                                        : facts.establishment().digits()))
                .param("sectors", texts(kept, facts -> facts.sector().name()))
                .param("channels", texts(kept, facts -> facts.channel().name()))
                .param("streets", texts(kept, CompanyFacts::street))
                .param(
                        "postcodes",
                        texts(
                                kept,
                                facts -> facts.postcode() == null
                                        ? null
                                        : facts.postcode().value()))
                .param("cities", texts(kept, CompanyFacts::city))
                .param("latitudes", degrees(kept, Location::latitude))
                .param("longitudes", degrees(kept, Location::longitude))
                .param("contacts", texts(kept, CompanyFacts::contactName))
                .param("phones", texts(kept, CompanyFacts::phone))
                .param("emails", texts(kept, CompanyFacts::email))
                .param("websites", texts(kept, CompanyFacts::website))
                .param("lastContacts", texts(kept, facts -> Objects.toString(facts.lastContact(), null)))
                .param("actives", kept.stream().map(one -> one.facts().active()).toArray(Boolean[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String[] texts(List<KeptCompany> kept, Function<CompanyFacts, @Nullable String> fact) {
        return kept.stream().map(one -> fact.apply(one.facts())).toArray(String[]::new);
    }

    private static @Nullable Double[] degrees(List<KeptCompany> kept, Function<Location, Double> degree) {
        return kept.stream()
                .map(one -> one.facts().location())
                .map(location -> location == null ? null : degree.apply(location))
                .toArray(Double[]::new);
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
