package nl.opstap.school.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms, who goes when and why, and what went. Names are for the privacy officer alone. */
@Service
class ShowRetention {
    private final Terms terms;
    private final Leavers leavers;
    private final JdbcClient database;
    private final Vault vault;

    ShowRetention(Terms terms, Leavers leavers, JdbcClient database, Vault vault) {
        this.terms = terms;
        this.leavers = leavers;
        this.database = database;
        this.vault = vault;
    }

    /** How far somebody is who left. */
    enum ExpiryState {
        /** The term runs. */
        KEPT,
        /** The term has ended and the day of erasing is set. */
        ANNOUNCED,
        HELD,
        ERASING
    }

    /**
     * Somebody who left.
     *
     * @param eraseOn the first day it can happen; absent while held
     */
    record Expiry(
            UUID studentId,
            @Nullable String studentName,
            LocalDate leftOn,
            Category category,
            int months,
            LocalDate keptUntil,
            @Nullable LocalDate eraseOn,
            ExpiryState state,
            @Nullable String heldBecause,
            @Nullable String heldByName) {}

    /**
     * How long the school keeps a student after leaving; then all of it goes at once.
     *
     * @param withoutStage in months
     * @param withStage in months, for who was on a stage
     */
    record RetentionPeriod(int withoutStage, int withStage) {}

    /** What a term erased: numbers, no person. */
    record TermErasure(
            UUID id,
            Instant openedAt,
            @Nullable Instant finishedAt,
            Category category,
            int months,
            LocalDate keptUntil,
            int answered,
            int services,
            long erased,
            long blanked,
            long kept) {}

    private record Place(LocalDate day, UUID student) {}

    @Transactional(readOnly = true)
    RetentionPeriod period() {
        var rule = terms.rule();
        return new RetentionPeriod(rule.of(false).months(), rule.of(true).months());
    }

    @Transactional(readOnly = true)
    List<Term> terms(Actor actor) {
        mustBe(actor, "privacy-officer", "tenant-administrator", "teamleider");
        return terms.all();
    }

    @Transactional(readOnly = true)
    Page<Expiry> preview(Actor actor, PageRequest asked) {
        mustBe(actor, "privacy-officer", "tenant-administrator");
        var rule = terms.rule();
        var after = asked.after(Place.class);
        var rows = leavers.query(rule, """
                select l.*, concat_ws(' ', l.given_name, l.infix, l.family_name) as name, d.erase_on,
                       h.reason, h.put_by_name
                from leaver l
                left join retention_due d on d.student_id = l.id
                left join retention_hold h on h.student_id = l.id and h.lifted_at is null
                where cast(:day as date) is null or (l.kept_until, l.id) > (cast(:day as date), cast(:student as uuid))
                order by l.kept_until, l.id limit :limit""")
                .param("day", after.map(Place::day).orElse(null))
                .param("student", after.map(Place::student).orElse(null))
                .param("limit", asked.fetch())
                .query((row, number) -> expiry(row, rule, actor.has("privacy-officer")))
                .list();
        return asked.page(rows, line -> new Place(line.keptUntil(), line.studentId()), line -> line);
    }

    private Expiry expiry(ResultSet row, RetentionRule rule, boolean withPerson) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kept = rule.of(row.getBoolean("was_on_stage"));
        var until = row.getObject("kept_until", LocalDate.class);
        var announced = row.getObject("erase_on", LocalDate.class);
        var state = row.getBoolean("erasing")
                ? ExpiryState.ERASING
                : row.getBoolean("held")
                        ? ExpiryState.HELD
                        : announced == null ? ExpiryState.KEPT : ExpiryState.ANNOUNCED;
        var reason = row.getBytes("reason");
        return new Expiry(
                id,
                withPerson ? row.getString("name") : null,
                row.getObject("left_on", LocalDate.class),
                kept.category(),
                kept.months(),
                until,
                state == ExpiryState.HELD ? null : announced == null ? first(until) : announced,
                state,
                withPerson && reason != null ? vault.decrypt(id, reason) : null,
                row.getString("put_by_name"));
    }

    /** The night after the last day finds it, at the soonest the coming one. */
    private LocalDate first(LocalDate until) {
        var found = until.plusDays(1);
        return leavers.eraseAfter(found.isBefore(leavers.today()) ? leavers.today() : found);
    }

    @Transactional(readOnly = true)
    Page<TermErasure> erasures(Actor actor, PageRequest asked) {
        mustBe(actor, "privacy-officer", "tenant-administrator");
        var rows = database.sql("""
                select e.*, r.finished_at,
                       (select count(*) from rights_answer a where a.tenant_id = e.tenant_id
                            and a.request_id = e.request_id) as services,
                       (select count(a.answered_at) from rights_answer a where a.tenant_id = e.tenant_id
                            and a.request_id = e.request_id) as answered,
                       coalesce(sum(l.row_count) filter (where l.fate = 'ERASED'), 0) as erased,
                       coalesce(sum(l.row_count) filter (where l.fate = 'BLANKED'), 0) as blanked,
                       coalesce(sum(l.row_count) filter (where l.fate = 'KEPT'), 0) as kept
                from retention_erasure e
                join rights_request r on r.tenant_id = e.tenant_id and r.id = e.request_id
                left join rights_receipt l on l.tenant_id = e.tenant_id and l.request_id = e.request_id
                where cast(:after as uuid) is null or e.request_id < :after
                group by e.tenant_id, e.request_id, r.finished_at
                order by e.request_id desc limit :limit""")
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query(ShowRetention::erasure)
                .list();
        return asked.page(rows, TermErasure::id, line -> line);
    }

    private static TermErasure erasure(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new TermErasure(
                row.getObject("request_id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                Category.valueOf(row.getString("category")),
                row.getInt("months"),
                row.getObject("kept_until", LocalDate.class),
                row.getInt("answered"),
                row.getInt("services"),
                row.getLong("erased"),
                row.getLong("blanked"),
                row.getLong("kept"));
    }

    private static void mustBe(Actor actor, String... roles) {
        if (!actor.hasAny(roles)) {
            throw Problem.forbidden("role-missing");
        }
    }
}
