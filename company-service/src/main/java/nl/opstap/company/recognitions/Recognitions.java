package nl.opstap.company.recognitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.company.companies.RecognisedFor;
import nl.opstap.contracts.company.RecognisedTraining;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The recognitions of the companies of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Recognitions implements RecognisedFor {
    private static final String SELECT =
            "select *, lower(validity) as first_day, upper(validity) - 1 as last_day from recognition ";

    private final JdbcClient database;

    Recognitions(JdbcClient database) {
        this.database = database;
    }

    /** Under which number SBB knows the company. */
    record Leerbedrijf(@Nullable String number, int version) {
        static final Leerbedrijf UNKNOWN = new Leerbedrijf(null, 0);
    }

    Leerbedrijf leerbedrijf(UUID companyId) {
        return database.sql("select number, version from leerbedrijf where company_id = :company")
                .param("company", companyId)
                .query((row, _) -> new Leerbedrijf(row.getString("number"), row.getInt("version")))
                .optional()
                .orElse(Leerbedrijf.UNKNOWN);
    }

    void identify(UUID companyId, @Nullable String number, Instant now) {
        database.sql("""
                insert into leerbedrijf (company_id, number, version, changed_at) values (:company, :number, 1, :now)
                on conflict (region_id, company_id) do update set number = excluded.number,
                    version = leerbedrijf.version + 1, changed_at = excluded.changed_at""")
                .param("company", companyId)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Recognition> ofCompany(UUID companyId) {
        return database.sql(SELECT + "where company_id = :company order by crebo, validity")
                .param("company", companyId)
                .query((row, _) -> recognition(row))
                .list();
    }

    @Override
    public Map<UUID, List<RecognisedTraining>> of(Collection<UUID> companyIds) {
        return database
                .sql(SELECT + "where company_id = any(cast(:companies as uuid[])) order by company_id, crebo, validity")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("company_id", UUID.class),
                        recognition(row).facts()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> training(entry.getValue()), Collectors.toList())));
    }

    private static RecognisedTraining training(RecognitionFacts facts) {
        return new RecognisedTraining(facts.crebo().digits(), facts.from(), facts.until());
    }

    /** Of which of these companies anybody wrote down anything of SBB. */
    Set<UUID> anyOf(Collection<UUID> companyIds) {
        return Set.copyOf(database.sql("""
                select company_id from leerbedrijf where company_id = any(cast(:companies as uuid[])) and number is not null
                union
                select company_id from recognition where company_id = any(cast(:companies as uuid[]))""")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Optional<Recognition> find(UUID companyId, UUID id) {
        return database.sql(SELECT + "where company_id = :company and id = :id")
                .param("company", companyId)
                .param("id", id)
                .query((row, _) -> recognition(row))
                .optional();
    }

    void insert(UUID id, UUID companyId, RecognitionFacts facts, Instant now) {
        bind(database.sql("""
                insert into recognition (id, company_id, crebo, validity, created_at, changed_at)
                values (:id, :company, :crebo, daterange(:from, cast(:until as date), '[]'), :now, :now)"""), id, companyId, facts, now).update();
    }

    /** False when somebody else changed it since this version, or removed it. */
    boolean update(UUID id, UUID companyId, int version, RecognitionFacts facts, Instant now) {
        return bind(database.sql("""
                update recognition set crebo = :crebo, validity = daterange(:from, cast(:until as date), '[]'),
                    version = version + 1, changed_at = :now
                where company_id = :company and id = :id and version = :version"""), id, companyId, facts, now)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean delete(UUID id, UUID companyId) {
        return database.sql("delete from recognition where company_id = :company and id = :id")
                        .param("company", companyId)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, UUID id, UUID companyId, RecognitionFacts facts, Instant now) {
        return statement
                .param("id", id)
                .param("company", companyId)
                .param("crebo", facts.crebo().digits())
                .param("from", facts.from())
                .param("until", facts.until())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        return new Recognition(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                new RecognitionFacts(
                        new Crebo(row.getString("crebo")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getInt("version"));
    }
}
