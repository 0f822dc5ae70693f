package nl.opstap.company.limits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.companies.SizeClass;
import nl.opstap.company.relations.KeepRelation;
import nl.opstap.company.relations.Relation;
import nl.opstap.contracts.company.RequestLimitChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what companies and the region want of new requests, and says whether one is welcome (COM-41). */
@Service
public class RequestLimits {
    /** Who wants nothing for longer is closed, or asks for nothing a month. */
    static final int MOST_MONTHS_PAUSED = 12;

    private final Limits limits;
    private final KeepCompanies companies;
    private final KeepRelation relations;
    private final Outbox outbox;
    private final Clock clock;

    RequestLimits(Limits limits, KeepCompanies companies, KeepRelation relations, Outbox outbox, Clock clock) {
        this.limits = limits;
        this.companies = companies;
        this.relations = relations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a company told. */
    record Wish(
            @Nullable Integer perMonth,
            @Nullable LocalDate pausedUntil,
            @Nullable SizeClass size) {}

    /** A limit with what follows from it today. */
    record Stand(RequestLimit limit, Welcome welcome) {}

    @Transactional(readOnly = true)
    Stand today(UUID companyId) {
        var limit = limits.of(companyId).orElseThrow(Problem::notFound);
        return new Stand(limit, welcome(companyId, limit, LocalDate.now(clock)));
    }

    /** Whether something new may be asked of the company on this day. */
    @Transactional(readOnly = true)
    public Welcome welcome(UUID companyId, LocalDate day) {
        return welcome(companyId, limits.of(companyId).orElseThrow(Problem::notFound), day);
    }

    /**
     * Whether a seat may be asked today. Who spoke with the company before asks nothing new; a pause is for everybody.
     */
    @Transactional
    public Welcome.Stand forSeat(UUID companyId, UUID organisation) {
        var today = LocalDate.now(clock);
        var limit = limits.of(companyId).orElseThrow(Problem::notFound);
        if (limit.pausedOn(today)) {
            return Welcome.Stand.PAUSED;
        }
        if (limit.perMonth() == null || limits.spoke(companyId, organisation, today)) {
            return Welcome.Stand.WELCOME;
        }
        limits.oneAtATime(companyId);
        return welcome(companyId, limit, today).stand();
    }

    /** What somebody wrote down who spoke with the company. */
    @Transactional
    void set(UUID companyId, Wish wish, int version, UUID author) {
        companies.holdAlone(companyId);
        set(companyId, wish, version, author, false);
    }

    private void set(UUID companyId, Wish wish, int version, UUID author, boolean byCompany) {
        var before = limits.of(companyId).orElseThrow(Problem::notFound);
        var pausedUntil = wish.pausedUntil();
        var today = LocalDate.now(clock);
        if (pausedUntil != null
                && (!pausedUntil.isAfter(today) || pausedUntil.isAfter(today.plusMonths(MOST_MONTHS_PAUSED)))) {
            throw Problem.invalid(List.of(new FieldError("pausedUntil", "company-wants-no-request.pausedUntil")));
        }
        if (!limits.set(companyId, wish.perMonth(), pausedUntil, version, author, clock.instant())) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        limits.setSize(companyId, wish.size());
        var wanted = before.own() ? before.perMonth() : null;
        if (!Objects.equals(wanted, wish.perMonth()) || !Objects.equals(before.pausedUntil(), pausedUntil)) {
            tell(companyId, wish, byCompany);
        }
    }

    /** Whoever it concerns hears it: who keeps the relation, and who has a question open there (NOT-07). */
    private void tell(UUID companyId, Wish wish, boolean byCompany) {
        var keeper = relations.inForce(companyId);
        outbox.publish(new RequestLimitChanged(
                companyId,
                wish.perMonth(),
                wish.pausedUntil(),
                byCompany,
                keeper.map(Relation::organisationId).orElse(null),
                keeper.map(Relation::personId).orElse(null),
                limits.asking(companyId)));
    }

    /** What the company itself says of the number; it saw no version, and its word is the last. */
    @Transactional
    public void says(UUID companyId, int perMonth, UUID link) {
        companies.holdAlone(companyId);
        var limit = limits.of(companyId).orElseThrow(Problem::notFound);
        var today = LocalDate.now(clock);
        set(
                companyId,
                new Wish(perMonth, limit.pausedOn(today) ? limit.pausedUntil() : null, limit.size()),
                limit.version(),
                link,
                true);
    }

    /**
     * What the company itself says of a pause.
     *
     * @param until the first day on which it may be asked again; null to end a pause
     */
    @Transactional
    public void pauses(UUID companyId, @Nullable LocalDate until, UUID link) {
        companies.holdAlone(companyId);
        var limit = limits.of(companyId).orElseThrow(Problem::notFound);
        set(
                companyId,
                new Wish(limit.own() ? limit.perMonth() : null, until, limit.size()),
                limit.version(),
                link,
                true);
    }

    @Transactional(readOnly = true)
    Map<SizeClass, Integer> defaults() {
        return limits.defaults();
    }

    @Transactional
    void setDefaults(Map<SizeClass, Integer> perMonth, UUID author) {
        limits.setDefaults(perMonth, author, clock.instant());
    }

    private Welcome welcome(UUID companyId, RequestLimit limit, LocalDate day) {
        var month = YearMonth.from(day);
        var until = limit.pausedUntil();
        var afterPause = until != null && limit.pausedOn(day) ? until : day;
        var perMonth = limit.perMonth();
        if (perMonth == null) {
            var asked = limits.asked(companyId, month, clock.getZone()).size();
            return new Welcome(
                    limit.pausedOn(day) ? Welcome.Stand.PAUSED : Welcome.Stand.WELCOME,
                    null,
                    false,
                    asked,
                    null,
                    until,
                    afterPause);
        }
        var room = new Room(perMonth, limits.asked(companyId, month, clock.getZone()));
        var left = limit.pausedOn(day) ? 0 : room.left(day);
        return new Welcome(
                limit.pausedOn(day) ? Welcome.Stand.PAUSED : left > 0 ? Welcome.Stand.WELCOME : Welcome.Stand.FULL,
                perMonth,
                limit.own(),
                room.askedIn(month),
                left,
                until,
                room.freeFrom(afterPause).orElse(null));
    }
}
