package nl.opstap.company.seats;

/** Why a seat is refused; the names travel in {@link nl.opstap.contracts.company.SeatRefused}. */
enum Refusal {
    PLACE_UNKNOWN,
    PLACE_CLOSED,
    NO_SEAT_FREE,
    DAYS_NOT_OFFERED,
    TOO_MANY_DAYS,
    PERIOD_NOT_OFFERED
}
