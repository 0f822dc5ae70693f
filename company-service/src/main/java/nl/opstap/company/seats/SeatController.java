package nl.opstap.company.seats;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which seats of a place are taken on which days. It says that a seat is taken, never by whom. */
@RestController
class SeatController {
    private final Seats seats;
    private final TransactionTemplate transaction;

    SeatController(Seats seats, TransactionTemplate transaction) {
        this.seats = seats;
        this.transaction = transaction;
    }

    /** One seat with the days on which it is taken. */
    record SeatView(int number, List<TakenView> taken) {}

    /** @param heldUntil when the seat may come free again, absent when it is firm */
    record TakenView(
            List<DayOfWeek> weekdays,
            LocalDate from,
            LocalDate until,
            @Nullable Instant heldUntil) {}

    record SeatsView(List<SeatView> items) {}

    @GetMapping("/v1/places/{placeId}/seats")
    @MayReadPool
    SeatsView seats(@PathVariable UUID placeId) {
        var found = transaction.execute(_ -> seats.ofPlace(placeId));
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return new SeatsView(found);
    }
}
