package nl.opstap.company.moments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.company.contacts.ContactChannel;
import nl.opstap.company.moments.ContactMoment.Account;
import nl.opstap.company.moments.ContactMoment.Join;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contacts of the present region; the row policy leaves out the accounts of other organisations. Contacts with a company
 * that was merged are read as contacts with the one that was kept.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactMoments {
    private final JdbcClient database;

    ContactMoments(JdbcClient database) {
        this.database = database;
    }

    /** What a list is narrowed to; null is no matter. Days from the first, before the second. */
    record Filter(
            @Nullable UUID company,
            @Nullable LocalDate from,
            @Nullable LocalDate before,
            @Nullable UUID organisation,
            @Nullable Purpose purpose) {
        static Filter ofCompany(UUID company) {
            return new Filter(company, null, null, null, null);
        }
    }

    /** Where a part of the list ended. */
    record After(LocalDate on, UUID id) {
        static final After START = new After(LocalDate.of(9999, 1, 1), new UUID(0, 0));
    }

    record DayCount(LocalDate day, int count) {}

    private static final String FILTERED = """
            where (cast(:company as uuid) is null or m.company_id in (select company_family(:company)))
              and (cast(:from as date) is null or m.happened_on >= :from)
              and (cast(:before as date) is null or m.happened_on < :before)
              and (cast(:organisation as uuid) is null or m.organisation_id = :organisation)
              and (cast(:purpose as text) is null or m.purpose = :purpose)""";

    private static final String SELECTED = """
            select m.*, c.id as kept_id, c.name as company, o.name as organisation, a.channel, a.summary, p.name as spoke_with
            from contact_moment m
            join company at on at.region_id = m.region_id and at.id = m.company_id
            join company c on c.region_id = at.region_id and c.id = coalesce(at.merged_into, at.id)
            left join organisation o on o.region_id = m.region_id and o.organisation_id = m.organisation_id
            left join contact_account a on a.tenant_id = m.organisation_id and a.moment_id = m.id
            left join contact_person p on p.region_id = a.region_id and p.id = a.spoke_with
            """;

    /** Newest first. */
    List<ContactMoment> list(Filter filter, After after, int limit) {
        return withJoins(bind(database.sql(SELECTED + FILTERED + """
                 and (m.happened_on, m.id) < (:afterDay, :afterId)
                order by m.happened_on desc, m.id desc limit :limit"""), filter)
                .param("afterDay", after.on())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, _) -> moment(row))
                .list());
    }

    Optional<ContactMoment> find(UUID companyId, UUID id) {
        return withJoins(database.sql(
                                SELECTED + " where m.company_id in (select company_family(:company)) and m.id = :id")
                        .param("company", companyId)
                        .param("id", id)
                        .query((row, _) -> moment(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<DayCount> perDay(Filter filter) {
        return bind(database.sql("select m.happened_on, count(*) from contact_moment m " + FILTERED + """

                group by m.happened_on order by m.happened_on"""), filter)
                .query((row, _) -> new DayCount(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list();
    }

    /** Those of one company for one purpose that may still matter to a day. */
    ContactPressure pressure(UUID companyId, Purpose purpose, LocalDate day) {
        return new ContactPressure(database.sql("""
                select id, organisation_id, happened_on from contact_moment
                where company_id in (select company_family(:company)) and purpose = :purpose
                  and happened_on between :from and :day""")
                .param("company", companyId)
                .param("purpose", purpose.name())
                .param("from", day.minusDays(ContactPressure.DAYS))
                .param("day", day)
                .query((row, _) -> new ContactPressure.Contact(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("happened_on", LocalDate.class)))
                .list());
    }

    /** Two schools that log at the same moment do so one after the other, so that the second is told of the first. */
    void oneAtATime(UUID companyId) {
        database.sql("select id from company where id = :company for no key update")
                .param("company", companyId)
                .query(UUID.class)
                .list();
    }

    /** A contact to keep, of the present organisation. */
    record NewMoment(
            UUID companyId,
            Purpose purpose,
            LocalDate on,
            UUID by,
            String byName,
            @Nullable UUID despite,
            @Nullable Reason reason,
            boolean overLimit,
            ContactChannel channel,
            @Nullable UUID spokeWith,
            @Nullable String summary) {}

    void insert(UUID id, NewMoment moment, Instant now) {
        database.sql("""
                insert into contact_moment (id, company_id, purpose, happened_on, logged_at, logged_by, logged_by_name,
                                            despite, reason, over_limit)
                values (:id, :company, :purpose, :on, :now, :by, :name, cast(:despite as uuid), :reason, :overLimit)""")
                .param("id", id)
                .param("company", moment.companyId())
                .param("purpose", moment.purpose().name())
                .param("on", moment.on())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", moment.by())
                .param("name", moment.byName())
                .param("despite", moment.despite())
                .param("overLimit", moment.overLimit())
                .param(
                        "reason",
                        moment.reason() == null ? null : moment.reason().name())
                .update();
        database.sql("""
                insert into contact_account (moment_id, channel, spoke_with, summary)
                values (:id, :channel, cast(:with as uuid), :summary)""")
                .param("id", id)
                .param("channel", moment.channel().name())
                .param("with", moment.spokeWith())
                .param("summary", moment.summary())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from contact_moment where id = :id")
                .param("id", id)
                .update();
    }

    void join(UUID id, UUID by, String byName, Instant now) {
        database.sql("""
                insert into contact_join (moment_id, joined_at, joined_by, joined_by_name)
                values (:id, :now, :by, :name) on conflict do nothing""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("name", byName)
                .update();
    }

    /** Of the present organisation only: the policy keeps those of others. */
    void leave(UUID id) {
        database.sql("delete from contact_join where moment_id = :id and organisation_id = opstap_tenant()")
                .param("id", id)
                .update();
    }

    /** Which of these companies anybody ever contacted, by themselves or by one that was merged into them. */
    Set<UUID> anyOf(Collection<UUID> companyIds) {
        return Set.copyOf(database.sql("""
                select company_id from contact_moment where company_id = any(cast(:companies as uuid[]))
                union
                select c.merged_into from company c join contact_moment m on m.region_id = c.region_id and m.company_id = c.id
                where c.merged_into = any(cast(:companies as uuid[]))""")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Filter filter) {
        return statement
                .param("company", filter.company())
                .param("from", filter.from())
                .param("before", filter.before())
                .param("organisation", filter.organisation())
                .param(
                        "purpose",
                        filter.purpose() == null ? null : filter.purpose().name());
    }

    private List<ContactMoment> withJoins(List<ContactMoment> moments) {
        if (moments.isEmpty()) {
            return moments;
        }
        Map<UUID, List<Join>> joins = new HashMap<>();
        database.sql("""
                select j.*, o.name from contact_join j
                left join organisation o on o.region_id = j.region_id and o.organisation_id = j.organisation_id
                where j.moment_id in (:ids) order by j.joined_at, j.organisation_id""")
                .param("ids", moments.stream().map(ContactMoment::id).toList())
                .query(row -> {
                    joins.computeIfAbsent(row.getObject("moment_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Join(
                                    row.getObject("organisation_id", UUID.class),
                                    row.getString("name"),
                                    row.getString("joined_by_name"),
                                    row.getObject("joined_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return moments.stream()
                .map(moment -> new ContactMoment(
                        moment.id(),
                        moment.companyId(),
                        moment.company(),
                        moment.organisationId(),
                        moment.organisation(),
                        moment.purpose(),
                        moment.on(),
                        moment.loggedAt(),
                        moment.loggedBy(),
                        moment.loggedByName(),
                        moment.despite(),
                        moment.reason(),
                        moment.overLimit(),
                        moment.account(),
                        joins.getOrDefault(moment.id(), List.of())))
                .toList();
    }

    private static ContactMoment moment(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        var reason = row.getString("reason");
        return new ContactMoment(
                row.getObject("id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getString("company"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("logged_at", OffsetDateTime.class).toInstant(),
                row.getObject("logged_by", UUID.class),
                row.getString("logged_by_name"),
                row.getObject("despite", UUID.class),
                reason == null ? null : Reason.valueOf(reason),
                row.getBoolean("over_limit"),
                channel == null
                        ? null
                        : new Account(
                                ContactChannel.valueOf(channel), row.getString("spoke_with"), row.getString("summary")),
                List.of());
    }
}
