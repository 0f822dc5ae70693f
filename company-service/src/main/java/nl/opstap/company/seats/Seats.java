package nl.opstap.company.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of the region and who has them on which days. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Seats {
    /** Enough to choose from, few enough to read. */
    private static final int MOST_ALTERNATIVES = 5;

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    /** A request as it was answered. */
    record Answered(
            UUID requestId,
            UUID placementId,
            UUID placeId,
            @Nullable UUID companyId,
            @Nullable UUID seatId,
            List<DayOfWeek> weekdays,
            LocalDate from,
            LocalDate until,
            String state,
            @Nullable String reason,
            List<UUID> alternatives,
            @Nullable Instant heldUntil) {

        boolean holdsSeat() {
            return seatId != null && (state.equals("HELD") || state.equals("FIRM"));
        }
    }

    /**
     * The place, locked for this transaction: requests for one place are decided one after the other, so that the last
     * seat has one taker and nobody waits in a circle on the exclusion constraint.
     */
    Optional<OfferedPlace> lockPlace(UUID placeId) {
        return database.sql("""
                select p.id, p.company_id, p.sector, p.weekdays, p.max_days, lower(p.period) as starts,
                       upper(p.period) - 1 as ends, p.open and c.active as open
                from place p join company c on c.region_id = p.region_id and c.id = p.company_id
                where p.id = :id
                for no key update of p""")
                .param("id", placeId)
                .query((row, _) -> new OfferedPlace(
                        row.getObject("id", UUID.class),
                        row.getObject("company_id", UUID.class),
                        row.getString("sector"),
                        EnumSet.copyOf(days(row, "weekdays")),
                        row.getInt("max_days"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getBoolean("open")))
                .optional();
    }

    Optional<Answered> answered(UUID requestId) {
        return database.sql("""
                select r.*, lower(r.period) as starts, upper(r.period) - 1 as ends, p.company_id
                from seat_request r left join place p on p.region_id = r.region_id and p.id = r.place_id
                where r.request_id = :id""")
                .param("id", requestId)
                .query((row, _) -> new Answered(
                        row.getObject("request_id", UUID.class),
                        row.getObject("placement_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getObject("company_id", UUID.class),
                        row.getObject("seat_id", UUID.class),
                        days(row, "weekdays"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("state"),
                        row.getString("reason"),
                        List.of((UUID[]) row.getArray("alternatives").getArray()),
                        instant(row, "held_until")))
                .optional();
    }

    /**
     * A seat that is free on all these days. Of several, the one already used most in that period: half-used seats fill
     * up first and whole weeks stay to be had.
     */
    Optional<UUID> freeSeat(UUID placeId, List<AskedDay> days, LocalDate from, LocalDate until) {
        return withDays(database.sql("""
                with asked as (select * from unnest(:weekdays, cast(:firsts as date[]), cast(:lasts as date[]))
                                    as day (weekday, first, last))
                select s.id from seat s
                where s.place_id = :place and not s.withdrawn and not exists (
                    select 1 from booking_day b join asked a on a.weekday = b.weekday
                    where b.region_id = s.region_id and b.seat_id = s.id and b.period && daterange(a.first, a.last, '[]'))
                order by (select count(*) from booking_day b
                          where b.region_id = s.region_id and b.seat_id = s.id
                            and b.period && daterange(:from, :until, '[]')) desc, s.number
                limit 1"""), days)
                .param("place", placeId)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Open places of the same sector with a free seat on the same days, nearest first. */
    List<UUID> alternatives(OfferedPlace asked, List<AskedDay> days, LocalDate from, LocalDate until) {
        return withDays(database.sql("""
                with asked as (select * from unnest(:weekdays, cast(:firsts as date[]), cast(:lasts as date[]))
                                    as day (weekday, first, last))
                select p.id
                from place p
                join company c on c.region_id = p.region_id and c.id = p.company_id
                join company here on here.region_id = p.region_id and here.id = :company
                where p.open and c.active and p.id <> :place and p.sector = :sector
                  and p.weekdays @> :weekdays and p.max_days >= cardinality(:weekdays)
                  and p.period @> daterange(:from, :until, '[]')
                  and exists (
                    select 1 from seat s
                    where s.region_id = p.region_id and s.place_id = p.id and not s.withdrawn and not exists (
                        select 1 from booking_day b join asked a on a.weekday = b.weekday
                        where b.region_id = s.region_id and b.seat_id = s.id
                          and b.period && daterange(a.first, a.last, '[]')))
                order by power(c.latitude - here.latitude, 2)
                         + power((c.longitude - here.longitude) * cos(radians(here.latitude)), 2) nulls last, p.id
                limit :most"""), days)
                .param("company", asked.companyId())
                .param("place", asked.id())
                .param("sector", asked.sector())
                .param("from", from)
                .param("until", until)
                .param("most", MOST_ALTERNATIVES)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static JdbcClient.StatementSpec withDays(JdbcClient.StatementSpec statement, List<AskedDay> days) {
        return statement
                .param(
                        "weekdays",
                        days.stream()
                                .map(day -> (short) day.weekday().getValue())
                                .toArray(Short[]::new))
                .param(
                        "firsts",
                        days.stream().map(day -> day.first().toString()).toArray(String[]::new))
                .param("lasts", days.stream().map(day -> day.last().toString()).toArray(String[]::new));
    }

    void grant(SeatRequested request, UUID school, SeatAnswer.Granted granted, Instant now) {
        var heldUntil = Objects.requireNonNull(granted.heldUntil(), "a seat is first held");
        record(request, school, granted.seatId(), "HELD", null, List.of(), heldUntil, now);
        take(request, granted.seatId());
        database.sql("""
                insert into hold_due (request_id, tenant_id, region_id, due_at)
                values (:request, opstap_tenant(), opstap_region(), :due)""")
                .param("request", request.requestId())
                .param("due", at(heldUntil))
                .update();
    }

    void refuse(SeatRequested request, UUID school, SeatAnswer.Refused refused, Instant now) {
        record(request, school, null, "REFUSED", refused.reason().name(), refused.alternatives(), null, now);
    }

    private void record(
            SeatRequested request,
            UUID school,
            @Nullable UUID seat,
            String state,
            @Nullable String reason,
            List<UUID> alternatives,
            @Nullable Instant heldUntil,
            Instant now) {
        // A period that ends before it starts is refused, and still has to fit the column.
        var until = request.until().isBefore(request.from()) ? request.from() : request.until();
        database.sql("""
                insert into seat_request (request_id, placement_id, school_id, place_id, seat_id, weekdays, period, state,
                                          reason, alternatives, held_until, decided_at)
                values (:request, :placement, :school, :place, :seat, :weekdays, daterange(:from, :until, '[]'), :state,
                        :reason, cast(:alternatives as uuid[]), :heldUntil, :now)""")
                .param("request", request.requestId())
                .param("placement", request.placementId())
                .param("school", school)
                .param("place", request.placeId())
                .param("seat", seat)
                .param("weekdays", numbers(request.weekdays()))
                .param("from", request.from())
                .param("until", until)
                .param("state", state)
                .param("reason", reason)
                .param("alternatives", alternatives.stream().map(UUID::toString).toArray(String[]::new))
                .param("heldUntil", heldUntil == null ? null : at(heldUntil))
                .param("now", at(now))
                .update();
    }

    private void take(SeatRequested request, UUID seat) {
        for (var day : AskedDay.of(request.weekdays(), request.from(), request.until())) {
            database.sql("""
                    insert into booking_day (request_id, weekday, seat_id, period)
                    values (:request, :weekday, :seat, daterange(:first, :last, '[]'))""")
                    .param("request", request.requestId())
                    .param("weekday", day.weekday().getValue())
                    .param("seat", seat)
                    .param("first", day.first())
                    .param("last", day.last())
                    .update();
        }
    }

    /** True when the hold was still there to make firm. */
    boolean makeFirm(UUID requestId, Instant now) {
        endHold(requestId);
        return database.sql("""
                update seat_request set state = 'FIRM', held_until = null, decided_at = :now
                where request_id = :request and state = 'HELD'""")
                        .param("request", requestId)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** True when there was a seat to set free. */
    boolean release(UUID requestId, String reason, Instant now) {
        endHold(requestId);
        var released = database.sql("""
                update seat_request set state = 'RELEASED', held_until = null, reason = :reason, decided_at = :now
                where request_id = :request and state in ('HELD', 'FIRM')""")
                        .param("request", requestId)
                        .param("reason", reason)
                        .param("now", at(now))
                        .update()
                == 1;
        if (released) {
            database.sql("delete from booking_day where request_id = :request")
                    .param("request", requestId)
                    .update();
        }
        return released;
    }

    /** Whether a placement has a seat of this place for good: what it asks more is no new question to the company. */
    boolean isAt(UUID placementId, UUID placeId) {
        return database.sql("""
                select exists (select from seat_request
                               where placement_id = :placement and place_id = :place and state = 'FIRM')""")
                .param("placement", placementId)
                .param("place", placeId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Books less for a placement: from a day on only these weekdays, and nothing after its last day. What shrinks can
     * never be booked twice.
     */
    void narrow(UUID placementId, Collection<DayOfWeek> weekdays, LocalDate from, LocalDate until) {
        for (var statement : List.of("""
                delete from booking_day b using seat_request r
                where r.region_id = b.region_id and r.request_id = b.request_id
                  and r.placement_id = :placement and r.state = 'FIRM'
                  and isempty(b.period * daterange(null, case when b.weekday = any(:weekdays) then cast(:until as date)
                                                              else cast(:from as date) - 1 end, '[]'))""", """
                update booking_day b
                set period = b.period * daterange(null, case when b.weekday = any(:weekdays) then cast(:until as date)
                                                             else cast(:from as date) - 1 end, '[]')
                from seat_request r
                where r.region_id = b.region_id and r.request_id = b.request_id
                  and r.placement_id = :placement and r.state = 'FIRM'""", """
                update seat_request r set period = r.period * daterange(null, cast(:until as date), '[]')
                where r.placement_id = :placement and r.state = 'FIRM'
                  and upper(r.period) - 1 > cast(:until as date)
                  and lower(r.period) <= cast(:until as date)""")) {
            database.sql(statement)
                    .param("placement", placementId)
                    .param("weekdays", numbers(weekdays))
                    .param("from", from)
                    .param("until", until)
                    .update();
        }
    }

    private void endHold(UUID requestId) {
        database.sql("delete from hold_due where request_id = :request")
                .param("request", requestId)
                .update();
    }

    /** Makes the places have this many seats. A seat that goes stays with who has it, and is given to nobody else. */
    void offer(Map<UUID, Integer> counts) {
        var places = counts.keySet().toArray(UUID[]::new);
        var present = new HashMap<UUID, Integer>();
        database.sql(
                        "select place_id, max(number) from seat where place_id = any(cast(:places as uuid[])) group by place_id")
                .param("places", places)
                .query((row, _) -> present.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        var owners = new ArrayList<UUID>();
        var numbers = new ArrayList<Integer>();
        counts.forEach((place, count) -> {
            for (int number = present.getOrDefault(place, 0) + 1; number <= count; number++) {
                owners.add(place);
                numbers.add(number);
            }
        });
        database.sql("""
                insert into seat (id, place_id, number)
                select id, place_id, number
                from unnest(cast(:ids as uuid[]), cast(:places as uuid[]), cast(:numbers as smallint[]))
                    as added (id, place_id, number)""")
                .param("ids", Stream.generate(Ids::next).limit(numbers.size()).toArray(UUID[]::new))
                .param("places", owners.toArray(UUID[]::new))
                .param("numbers", numbers.stream().map(Integer::shortValue).toArray(Short[]::new))
                .update();
        var again = counts.entrySet().stream()
                .filter(place -> present.containsKey(place.getKey()))
                .toList();
        if (!again.isEmpty()) {
            database.sql("""
                    update seat s set withdrawn = (s.number > offered.count)
                    from unnest(cast(:places as uuid[]), cast(:counts as integer[])) as offered (place_id, count)
                    where s.place_id = offered.place_id and s.withdrawn <> (s.number > offered.count)""")
                    .param("places", again.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                    .param("counts", again.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                    .update();
        }
    }

    /** The seats of a place with what is taken of them, in their order; empty when there is no such place. */
    List<SeatController.SeatView> ofPlace(UUID placeId) {
        record Row(int number, SeatController.@Nullable TakenView taken) {}
        var rows = database.sql("""
                select s.number, r.weekdays, lower(r.period) as starts, upper(r.period) - 1 as ends, r.held_until
                from seat s left join seat_request r
                  on r.region_id = s.region_id and r.seat_id = s.id and r.state in ('HELD', 'FIRM')
                where s.place_id = :place and (not s.withdrawn or r.request_id is not null)
                order by s.number, lower(r.period)""")
                .param("place", placeId)
                .query((row, _) -> new Row(
                        row.getInt("number"),
                        row.getArray("weekdays") == null
                                ? null
                                : new SeatController.TakenView(
                                        days(row, "weekdays"),
                                        row.getObject("starts", LocalDate.class),
                                        row.getObject("ends", LocalDate.class),
                                        instant(row, "held_until"))))
                .list();
        var taken = new TreeMap<Integer, List<SeatController.TakenView>>();
        for (var row : rows) {
            var ofSeat = taken.computeIfAbsent(row.number(), _ -> new ArrayList<>());
            if (row.taken() != null) {
                ofSeat.add(row.taken());
            }
        }
        return taken.entrySet().stream()
                .map(seat -> new SeatController.SeatView(seat.getKey(), List.copyOf(seat.getValue())))
                .toList();
    }

    private static Short[] numbers(Collection<DayOfWeek> weekdays) {
        return Set.copyOf(weekdays).stream()
                .map(day -> (short) day.getValue())
                .sorted()
                .toArray(Short[]::new);
    }

    private static List<DayOfWeek> days(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Short[]) row.getArray(column).getArray())
                .map(number -> DayOfWeek.of(number))
                .toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
