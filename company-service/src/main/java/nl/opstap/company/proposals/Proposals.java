package nl.opstap.company.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.CompanyName;
import nl.opstap.company.companies.Postcode;
import nl.opstap.company.proposals.Proposal.As;
import nl.opstap.company.proposals.Proposal.Facts;
import nl.opstap.company.proposals.Proposal.KnownThrough;
import nl.opstap.company.proposals.Proposal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of the present tenant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {
    /** A company that was merged since goes by the name of the one it goes on as. */
    private static final String SELECTED = """
            select p.*, c.id as present_company, c.name as company, i.name as introduced_name
            from company_proposal p
            left join company at on at.region_id = p.region_id and at.id = p.company_id
            left join company c on c.region_id = at.region_id and c.id = coalesce(at.merged_into, at.id)
            left join company by_tip on by_tip.region_id = p.region_id and by_tip.id = p.introduced_by
            left join company i on i.region_id = by_tip.region_id and i.id = coalesce(by_tip.merged_into, by_tip.id)
            """;

    private final JdbcClient database;

    Proposals(JdbcClient database) {
        this.database = database;
    }

    /** Where a part of the queue ended. */
    record After(Instant at, UUID id) {
        static final After START = new After(Instant.EPOCH, new UUID(0, 0));
    }

    void insert(UUID id, UUID by, As as, Facts facts, Instant now) {
        var postcode = facts.postcode();
        database.sql("""
                insert into company_proposal (id, subject_id, proposed_as, name, name_key, street, postcode, city, phone,
                                              known_through, remark, proposed_at)
                values (:id, :by, :as, :name, :key, :street, :postcode, :city, :phone, :through, :remark, :now)""")
                .param("id", id)
                .param("by", by)
                .param("as", as.name())
                .param("name", facts.name())
                .param("key", CompanyName.key(facts.name()))
                .param("street", facts.street())
                .param("postcode", postcode == null ? null : postcode.value())
                .param("city", facts.city())
                .param("phone", facts.phone())
                .param("through", facts.knownThrough().name())
                .param("remark", facts.remark())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a company said; it is named when the region knows it. */
    void lead(UUID id, UUID by, UUID introducer, Facts facts, Instant now) {
        insert(id, by, As.COMPANY, facts, now);
        database.sql("""
                update company_proposal p set introduced_by = :introducer
                where p.id = :id and exists (select from company c where c.region_id = p.region_id and c.id = :introducer)""").param("introducer", introducer).param("id", id).update();
    }

    /** One person after the other request of the same: a form that is sent twice at once is kept once. */
    void oneAtATime(UUID by) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:by, 4))")
                .param("by", "proposal " + by)
                .query((row, _) -> 0)
                .list();
    }

    /** What this person proposed before and still waits, by the same name in the same place as far as both are known. */
    boolean waits(UUID by, Facts facts) {
        var postcode = facts.postcode();
        return database.sql("""
                select exists (select from company_proposal
                               where subject_id = :by and state = 'WAITING' and name_key = :key
                                 and (postcode = cast(:postcode as text) or postcode is null
                                      or cast(:postcode as text) is null)
                                 and (lower(city) = lower(cast(:city as text)) or city is null
                                      or cast(:city as text) is null))""")
                .param("by", by)
                .param("key", CompanyName.key(facts.name()))
                .param("postcode", postcode == null ? null : postcode.value())
                .param("city", facts.city())
                .query(Boolean.class)
                .single();
    }

    Optional<Proposal> find(UUID id) {
        return database.sql(SELECTED + " where p.id = :id")
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** Newest first; whoever proposes more than that in a school career is no longer shown the oldest. */
    List<Proposal> of(UUID by) {
        return database.sql(SELECTED + " where p.subject_id = :by order by p.proposed_at desc, p.id desc limit 100")
                .param("by", by)
                .query((row, _) -> proposal(row))
                .list();
    }

    /** Who waits longest first. */
    List<Proposal> waiting(After after, int limit) {
        return database.sql(SELECTED + """
                 where p.state = 'WAITING' and (p.proposed_at, p.id) > (:afterTime, :afterId)
                order by p.proposed_at, p.id limit :limit""")
                .param("afterTime", after.at().atOffset(ZoneOffset.UTC))
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, _) -> proposal(row))
                .list();
    }

    /** How many others wait under the same name: they are probably the same company. */
    int sameName(Proposal proposal) {
        return database.sql("""
                select count(*) from company_proposal where state = 'WAITING' and name_key = :key and id <> :id""")
                .param("key", CompanyName.key(proposal.facts().name()))
                .param("id", proposal.id())
                .query(Integer.class)
                .single();
    }

    /** False when somebody decided it just before. */
    boolean decide(
            UUID id, int version, State state, @Nullable UUID company, @Nullable String reason, UUID by, Instant now) {
        return database.sql("""
                update company_proposal set state = :state, company_id = :company, reason = :reason, decided_at = :now,
                    decided_by = :by, version = version + 1
                where id = :id and version = :version and state = 'WAITING'""")
                        .param("state", state.name())
                        .param("company", company)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The accounts with which a student, and the parents for that student, log in from now on. */
    void accounts(UUID student, List<UUID> accounts) {
        forgetAccounts(student);
        for (var account : accounts) {
            database.sql("""
                    insert into proposer_account (student_id, account_id) values (:student, :account)
                    on conflict do nothing""")
                    .param("student", student)
                    .param("account", account)
                    .update();
        }
    }

    void forgetAccounts(UUID student) {
        database.sql("delete from proposer_account where student_id = :student")
                .param("student", student)
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var postcode = row.getString("postcode");
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                As.valueOf(row.getString("proposed_as")),
                new Facts(
                        row.getString("name"),
                        row.getString("street"),
                        postcode == null ? null : new Postcode(postcode),
                        row.getString("city"),
                        row.getString("phone"),
                        KnownThrough.valueOf(row.getString("known_through")),
                        row.getString("remark")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("present_company", UUID.class),
                row.getString("company"),
                row.getString("introduced_name"),
                row.getString("reason"),
                decided == null ? null : decided.toInstant(),
                row.getInt("version"));
    }
}
