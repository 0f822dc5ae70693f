package nl.opstap.placement.allocation;

import java.util.UUID;

/** What a round says of one entry. */
sealed interface Proposal {

    /** @param firstCome whether first come, first served would have placed this student as well */
    record Placed(UUID placeId, int rank, boolean firstCome) implements Proposal {}

    /**
     * @param fullPlaces the places that were looked at: where this student fits, where those who go there fit, and so on
     * @param fullSeats how many seats they have, all of them proposed to students who go first
     */
    record Unplaced(Because because, int fullPlaces, int fullSeats, boolean firstCome) implements Proposal {}

    /** Put in, and no longer searching when it was calculated. */
    record NotInTime() implements Proposal {}

    /** What decided that this student is not placed. */
    enum Because {
        NO_PLACE {
            @Override
            String words(int fitting, int places, int seats) {
                return "Op dit moment past geen enkele plek in de regio bij het zoekprofiel.";
            }
        },
        ALL_TAKEN {
            @Override
            String words(int fitting, int places, int seats) {
                return "Bij %s, maar daar zit al iemand of daar is al iemand voorgesteld.".formatted(fits(fitting));
            }
        },
        TIER {
            @Override
            String words(int fitting, int places, int seats) {
                return full(fitting, places, seats) + " Zij horen bij een groep die eerder aan de beurt is.";
            }
        },
        HARDSHIP {
            @Override
            String words(int fitting, int places, int seats) {
                return full(fitting, places, seats)
                        + " Zij gaan voor: hun groep is eerder aan de beurt, of voor hen zijn er minder plekken.";
            }
        },
        LOTTERY {
            @Override
            String words(int fitting, int places, int seats) {
                return full(fitting, places, seats)
                        + " Met minstens een van hen was alles gelijk; daar heeft het lot beslist.";
            }
        };

        /** In the words of a person, without anybody else in it. */
        abstract String words(int fitting, int places, int seats);

        private static String fits(int fitting) {
            return fitting == 1
                    ? "het zoekprofiel past 1 plek"
                    : "het zoekprofiel passen %d plekken".formatted(fitting);
        }

        private static String full(int fitting, int places, int seats) {
            return "Bij %s. %s Wie daar is voorgesteld, kan nergens anders heen: schuiven maakt niets vrij."
                    .formatted(
                            fits(fitting),
                            places > fitting
                                    ? "Samen met de plekken waar anderen naartoe zouden kunnen schuiven zijn het er %d, en alle %d zitplaatsen zijn vergeven."
                                            .formatted(places, seats)
                                    : seats == 1
                                            ? "De ene zitplaats daar is vergeven."
                                            : "Alle %d zitplaatsen daar zijn vergeven.".formatted(seats));
        }
    }
}
