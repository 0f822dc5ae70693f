package nl.opstap.company.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.SizeClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The limits of the present region, and what was asked. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Limits {
    /**
     * How long a talk with a company explains that a seat is asked there: a seat is the outcome of that talk, and no new
     * question. About as long as the way from a first call to a placement takes.
     */
    private static final int DAYS_OF_A_TALK = 60;

    private final JdbcClient database;

    Limits(JdbcClient database) {
        this.database = database;
    }

    /** Empty when there is no such company. */
    Optional<RequestLimit> of(UUID companyId) {
        return database.sql("""
                select c.size, l.per_month, l.paused_until, coalesce(l.version, 0) as version, d.per_month as usual
                from company c
                left join request_limit l on l.region_id = c.region_id and l.company_id = c.id
                left join request_default d on d.region_id = c.region_id and d.size = coalesce(c.size, :unknown)
                where c.id = :company""")
                .param("company", companyId)
                .param("unknown", SizeClass.MICRO.name())
                .query((row, _) -> {
                    var own = row.getObject("per_month", Integer.class);
                    var size = row.getString("size");
                    return new RequestLimit(
                            own == null ? row.getObject("usual", Integer.class) : own,
                            own != null,
                            row.getObject("paused_until", LocalDate.class),
                            size == null ? null : SizeClass.valueOf(size),
                            row.getInt("version"));
                })
                .optional();
    }

    /**
     * The days of a month on which a company was asked something new: contacts but those about a running stage, and
     * seats asked by who had not spoken with it before.
     */
    List<LocalDate> asked(UUID companyId, YearMonth month, ZoneId zone) {
        return database.sql("""
                select happened_on from contact_moment
                where company_id in (select company_family(:company)) and purpose <> 'RUNNING_STAGE'
                  and happened_on between :first and :last
                union all
                select cast(r.decided_at at time zone :zone as date) from seat_request r
                join place p on p.region_id = r.region_id and p.id = r.place_id
                where p.company_id = :company and r.state <> 'REFUSED'
                  and r.decided_at >= :from and r.decided_at < :before
                  and not exists (
                    select from contact_moment m
                    where m.company_id in (select company_family(:company)) and m.purpose <> 'RUNNING_STAGE'
                      and m.happened_on between cast(r.decided_at at time zone :zone as date) - :days
                                            and cast(r.decided_at at time zone :zone as date)
                      and (m.organisation_id = r.school_id or exists (
                        select from contact_join j where j.moment_id = m.id and j.organisation_id = r.school_id)))""")
                .param("company", companyId)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("from", month.atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("before", month.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("zone", zone.getId())
                .param("days", DAYS_OF_A_TALK)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** The schools that hold a seat there and have not agreed yet. */
    List<UUID> asking(UUID companyId) {
        return database.sql("""
                select distinct r.school_id from seat_request r
                join place p on p.region_id = r.region_id and p.id = r.place_id
                where p.company_id = :company and r.state = 'HELD' order by r.school_id""")
                .param("company", companyId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Two that ask at the same moment do so one after the other, so that the last room has one taker. */
    void oneAtATime(UUID companyId) {
        database.sql("select id from company where id = :company for no key update")
                .param("company", companyId)
                .query(UUID.class)
                .list();
    }

    /** Whether an organisation spoke with the company, alone or with another, shortly before this day. */
    boolean spoke(UUID companyId, UUID organisation, LocalDate day) {
        return database.sql("""
                select exists (
                    select from contact_moment m
                    where m.company_id in (select company_family(:company)) and m.purpose <> 'RUNNING_STAGE'
                      and m.happened_on between :from and :day
                      and (m.organisation_id = :organisation or exists (
                        select from contact_join j where j.moment_id = m.id and j.organisation_id = :organisation)))""")
                .param("company", companyId)
                .param("organisation", organisation)
                .param("from", day.minusDays(DAYS_OF_A_TALK))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** False when somebody changed it after this version was seen. */
    boolean set(
            UUID companyId,
            @Nullable Integer perMonth,
            @Nullable LocalDate pausedUntil,
            int version,
            UUID author,
            Instant now) {
        var changed = version == 0 ? database.sql("""
                        insert into request_limit (company_id, per_month, paused_until, version, changed_at, changed_by)
                        values (:company, cast(:perMonth as smallint), cast(:until as date), :version + 1, :now, :author)
                        on conflict do nothing""") : database.sql("""
                        update request_limit set per_month = cast(:perMonth as smallint),
                            paused_until = cast(:until as date), version = version + 1, changed_at = :now,
                            changed_by = :author
                        where company_id = :company and version = :version""");
        return changed.param("company", companyId)
                        .param("perMonth", perMonth)
                        .param("until", pausedUntil)
                        .param("version", version)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("author", author)
                        .update()
                == 1;
    }

    /** A fact of the company that only the limits go by. */
    void setSize(UUID companyId, @Nullable SizeClass size) {
        database.sql("update company set size = :size where id = :company")
                .param("size", size == null ? null : size.name())
                .param("company", companyId)
                .update();
    }

    Map<SizeClass, Integer> defaults() {
        var found = new EnumMap<SizeClass, Integer>(SizeClass.class);
        database.sql("select size, per_month from request_default").query(row -> {
            found.put(SizeClass.valueOf(row.getString("size")), row.getInt("per_month"));
        });
        return found;
    }

    void setDefaults(Map<SizeClass, Integer> perMonth, UUID author, Instant now) {
        database.sql("delete from request_default").update();
        perMonth.forEach((size, limit) -> database.sql("""
                insert into request_default (size, per_month, changed_at, changed_by)
                values (:size, :limit, :now, :author)""")
                .param("size", size.name())
                .param("limit", limit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update());
    }
}
