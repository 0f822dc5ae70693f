package nl.opstap.company.seats;

/** Why a seat is refused; the names travel in {@link nl.opstap.contracts.company.SeatRefused}. */
enum Refusal {
    PLACE_UNKNOWN,
    PLACE_CLOSED,
    NO_SEAT_FREE,
    DAYS_NOT_OFFERED,
    TOO_MANY_DAYS,
    PERIOD_NOT_OFFERED,
    /** As many as it wants were asked, and the school had not spoken with it. */
    COMPANY_FULL,
    COMPANY_PAUSED
}
