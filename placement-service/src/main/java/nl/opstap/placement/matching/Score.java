package nl.opstap.placement.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.opstap.placement.places.Place;

/**
 * The sum that orders the places: the five criteria of the school's policy, the wishes of the student and the distance
 * (PLA-20). Counted in hundredths, so that the same numbers always give the same order. What was never judged counts as
 * middling: a new company is neither rewarded nor punished.
 */
record Score(int hundredths, List<Contribution> contributions) {
    static final int MAXIMUM = 100;
    private static final int BEST = 4;

    static Score of(Wanted wanted, Place place) {
        var prospect = wanted.phase() == 4 ? 10 : 5;
        // Who needs nothing of the workplace is not compared by it.
        var needs = wanted.needs().isEmpty() ? 0 : 5;
        var sum = new Sum();
        sum.judged(place, "CAPACITIES", "Past bij wat de leerling kan", 20 - needs);
        if (needs > 0) {
            sum.needs(wanted, place, needs);
        }
        sum.judged(place, "AFFINITY", "Past bij wat de leerling wil", 15);
        sum.judged(place, "LEARNING_GOALS", "Leerdoelen zijn hier te halen", 15);
        sum.judged(place, "JOB_PROSPECT", "Uitzicht op een baan", prospect);
        // "Van doorslaggevend belang" in the policy the product follows: the largest share.
        sum.judged(place, "GUIDANCE", "Goede begeleiding op de werkvloer", 25);
        sum.sector(wanted, place, 10);
        sum.distance(wanted, place, 15 - prospect);
        return new Score(sum.hundredths, List.copyOf(sum.contributions));
    }

    double points() {
        return hundredths / 100.0;
    }

    private static final class Sum {
        private int hundredths;
        private final List<Contribution> contributions = new ArrayList<>();

        void judged(Place place, String criterion, String label, int weight) {
            var judged = place.criteria().get(criterion);
            add(
                    criterion,
                    label,
                    weight,
                    judged == null ? weight * 50 : weight * 100 * judged / BEST,
                    judged == null
                            ? "Nog niet beoordeeld, telt voor de helft."
                            : "Beoordeeld met %d van 4.".formatted(judged));
        }

        /** What a company says it can counts for half, what it has done for the whole. */
        void needs(Wanted wanted, Place place, int weight) {
            var proven = place.company().proven();
            var done = wanted.needs().stream().filter(proven::containsKey).count();
            var all = wanted.needs().size();
            add(
                    "NEEDS",
                    "Wat de leerling op het werk nodig heeft",
                    weight,
                    (int) (weight * 50 * (all + done) / all),
                    Words.met(wanted.needs(), proven));
        }

        void sector(Wanted wanted, Place place, int weight) {
            if (wanted.preferredSectors().isEmpty()) {
                add("SECTOR", "Gewenste sector", weight, weight * 50, "Geen voorkeur opgegeven, telt voor de helft.");
            } else {
                var match = wanted.preferredSectors().contains(place.sector());
                add(
                        "SECTOR",
                        "Gewenste sector",
                        weight,
                        match ? weight * 100 : 0,
                        match ? "Dit is een sector van voorkeur." : "Dit is geen sector van voorkeur.");
            }
        }

        void distance(Wanted wanted, Place place, int weight) {
            var distance = Distance.between(wanted, place);
            if (distance.isEmpty()) {
                add("DISTANCE", "Afstand", weight, weight * 50, "Afstand niet bekend, telt voor de helft.");
            } else {
                var near = Math.max(0, 1 - distance.getAsDouble() / wanted.maxDistanceKm());
                add(
                        "DISTANCE",
                        "Afstand",
                        weight,
                        (int) Math.round(weight * 100 * near),
                        String.format(
                                Locale.forLanguageTag("nl"), "Ongeveer %.1f km van huis.", distance.getAsDouble()));
            }
        }

        private void add(String criterion, String label, int weight, int hundredthsOfIt, String explanation) {
            hundredths += hundredthsOfIt;
            contributions.add(new Contribution(criterion, label, hundredthsOfIt / 100.0, weight, explanation));
        }
    }
}
