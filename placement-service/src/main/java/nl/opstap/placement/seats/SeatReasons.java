package nl.opstap.placement.seats;

/** Why a seat is not there, as people read it. */
final class SeatReasons {
    private SeatReasons() {}

    static String explain(String reason) {
        return switch (reason) {
            case "PLACE_UNKNOWN" -> "Deze plek bestaat niet meer.";
            case "PLACE_CLOSED" -> "Het bedrijf biedt deze plek nu niet aan.";
            case "NO_SEAT_FREE" -> "Alle plekken zijn bezet op deze dagen.";
            case "DAYS_NOT_OFFERED" -> "Het bedrijf biedt deze dagen niet aan.";
            case "TOO_MANY_DAYS" -> "Het bedrijf biedt minder dagen per week aan.";
            case "PERIOD_NOT_OFFERED" -> "Het bedrijf biedt deze periode niet aan.";
            case "COMPANY_FULL" ->
                "Het bedrijf heeft nu genoeg vragen van scholen. Bel eerst de relatiebeheerder, of kies een andere plek.";
            case "COMPANY_PAUSED" -> "Het bedrijf wil nu even geen nieuwe stagevragen.";
            case "COMPANY_DECLINED" -> "Het bedrijf kan deze keer niet.";
            case "HOLD_EXPIRED", "EXPIRED" -> "De reservering is verlopen.";
            default -> "De plek is vrijgegeven.";
        };
    }
}
