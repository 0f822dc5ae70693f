package nl.opstap.company.seats;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.company.SeatWelcomed;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What schools ask of a company now: seats that are held and wait for an agreement (COM-44). It tells which school asks for
 * which days, never for whom. Runs in any tenant of the region.
 */
@Component
public class OpenRequests {
    private static final String DECLINED = "COMPANY_DECLINED";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ReleaseSeat releaseSeat;
    private final Outbox outbox;
    private final Clock clock;

    OpenRequests(
            JdbcClient database, TransactionTemplate transaction, ReleaseSeat releaseSeat, Outbox outbox, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.releaseSeat = releaseSeat;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One question of a school.
     *
     * @param until the last day
     * @param heldUntil when the seat comes free by itself
     * @param welcomeAt when the company said yes; absent while it has not answered
     */
    public record OpenRequest(
            UUID requestId,
            UUID placeId,
            String place,
            String organisation,
            List<DayOfWeek> weekdays,
            LocalDate from,
            LocalDate until,
            Instant heldUntil,
            @Nullable Instant welcomeAt) {}

    /** Those that end first come first. */
    public List<OpenRequest> of(UUID companyId) {
        return Objects.requireNonNull(transaction.execute(_ -> database.sql("""
                select r.request_id, r.place_id, p.title, coalesce(n.name, '') as organisation, r.weekdays,
                       lower(r.period) as starts, upper(r.period) - 1 as ends, r.held_until, r.welcome_at
                from seat_request r
                join place p on p.region_id = r.region_id and p.id = r.place_id
                left join organisation n on n.region_id = r.region_id and n.organisation_id = r.school_id
                where p.company_id = :company and r.state = 'HELD'
                order by r.held_until, r.request_id""")
                .param("company", companyId)
                .query((row, _) -> new OpenRequest(
                        row.getObject("request_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("title"),
                        row.getString("organisation"),
                        Arrays.stream((Short[]) row.getArray("weekdays").getArray())
                                .map(DayOfWeek::of)
                                .toList(),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getObject("held_until", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("welcome_at", OffsetDateTime.class))))
                .list()));
    }

    /**
     * The student may come and get acquainted; the seat stays held as it was, and the school hears it. Said again it stays
     * said.
     */
    public void welcome(UUID companyId, UUID requestId) {
        asSchool(
                companyId,
                requestId,
                () -> database.sql("""
                update seat_request set welcome_at = :now
                where request_id = :request and state = 'HELD' and welcome_at is null
                returning placement_id, place_id""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("request", requestId)
                        .query((row, _) -> new SeatWelcomed(
                                row.getObject("placement_id", UUID.class),
                                requestId,
                                row.getObject("place_id", UUID.class)))
                        .optional()
                        .ifPresent(outbox::publish));
    }

    /** Sets the seat free and tells the school. */
    public void decline(UUID companyId, UUID requestId) {
        asSchool(companyId, requestId, () -> releaseSeat.release(requestId, DECLINED));
    }

    /**
     * Answers in the name of the school that asked, so that it hears it. A question that was agreed on in the meantime is no
     * longer open: its hold is gone, and who confirms holds that row.
     */
    private void asSchool(UUID companyId, UUID requestId, Runnable answer) {
        var region = TenantScope.required().region();
        UUID school = transaction.execute(_ -> database.sql("""
                select r.school_id from seat_request r join place p on p.region_id = r.region_id and p.id = r.place_id
                where r.request_id = :request and r.state = 'HELD' and p.company_id = :company""")
                .param("request", requestId)
                .param("company", companyId)
                .query(UUID.class)
                .optional()
                .orElseThrow(OpenRequests::notOpen));
        TenantScope.run(
                new Tenant(Objects.requireNonNull(school), region),
                () -> transaction.executeWithoutResult(_ -> {
                    if (database.sql("select 1 from hold_due where request_id = :request for update")
                            .param("request", requestId)
                            .query(Integer.class)
                            .optional()
                            .isEmpty()) {
                        throw notOpen();
                    }
                    answer.run();
                }));
    }

    private static Problem notOpen() {
        return Problem.conflict("request-not-open", Map.of());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
