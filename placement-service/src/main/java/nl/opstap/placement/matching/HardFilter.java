package nl.opstap.placement.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.opstap.placement.places.Place;

/** What rules a place out, whatever its score (PLA-21). All reasons are told, not only the first. */
enum HardFilter {
    CLOSED {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(!place.open(), "Het bedrijf biedt deze plek nu niet aan.");
        }
    },
    NO_SEATS {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(place.seats() < 1, "Het is niet bekend hoeveel stagiairs hier kunnen werken.");
        }
    },
    LEERWEG {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(
                    !wanted.leerwegen().contains(place.leerweg()),
                    "Deze plek is voor %s.".formatted(place.leerweg().equals("STAGE") ? "stage" : place.leerweg()));
        }
    },
    RECOGNITION {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            var crebo = wanted.crebo();
            if (!wanted.atLeerbedrijf()) {
                return Optional.empty();
            }
            return crebo == null
                    ? Optional.of("De crebo van de student is niet bekend. Vul die in bij de gegevens van de student.")
                    : when(
                            !place.company().isLeerbedrijfOn(wanted.from(), crebo),
                            "Het bedrijf is op de begindatum niet erkend voor crebo %s, de opleiding van de student."
                                    .formatted(crebo));
        }
    },
    PHASE {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(
                    !place.phases().contains(wanted.phase()),
                    "Deze plek is niet bedoeld voor fase %d.".formatted(wanted.phase()));
        }
    },
    NO_PROSPECT {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(
                    wanted.phase() == 4 && !place.prospectOfJob().equals("YES"),
                    place.prospectOfJob().equals("NO")
                            ? "Er is hier geen uitzicht op een baan; dat is nodig bij een plaatsingsstage."
                            : "Het is niet bekend of er uitzicht op een baan is; dat is nodig bij een plaatsingsstage.");
        }
    },
    DAYS {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            var missing = new TreeSet<>(wanted.weekdays());
            missing.removeAll(place.weekdays());
            return when(!missing.isEmpty(), "Het bedrijf kan niet op %s.".formatted(Words.days(missing)));
        }
    },
    TOO_MANY_DAYS {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(
                    wanted.weekdays().size() > place.maxDays(),
                    "Het bedrijf biedt hoogstens %d dagen per week aan.".formatted(place.maxDays()));
        }
    },
    PERIOD {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(
                    wanted.from().isBefore(place.from()) || wanted.until().isAfter(place.until()),
                    "Het bedrijf biedt deze plek niet de hele periode aan.");
        }
    },
    AGE {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            return when(wanted.age() < place.minAge(), "Voor dit werk moet je %d jaar zijn.".formatted(place.minAge()));
        }
    },
    NEEDS {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            var unmet = new TreeSet<>(wanted.needs());
            unmet.removeAll(place.meetsNeeds());
            return when(!unmet.isEmpty(), "Het bedrijf kan dit niet bieden: %s.".formatted(Words.needs(unmet)));
        }
    },
    DISTANCE {
        @Override
        Optional<String> excludes(Wanted wanted, Place place) {
            var distance = Distance.between(wanted, place);
            return distance.isEmpty()
                    ? Optional.empty()
                    : when(
                            distance.getAsDouble() > wanted.maxDistanceKm(),
                            String.format(
                                    DUTCH,
                                    "De plek ligt op %.1f km; hoogstens %d km is gevraagd.",
                                    distance.getAsDouble(),
                                    wanted.maxDistanceKm()));
        }
    };

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    abstract Optional<String> excludes(Wanted wanted, Place place);

    static List<Reason> reasons(Wanted wanted, Place place) {
        return Stream.of(values())
                .flatMap(filter -> filter.excludes(wanted, place).map(text -> new Reason(filter.name(), text)).stream())
                .toList();
    }

    private static Optional<String> when(boolean excluded, String text) {
        return excluded ? Optional.of(text) : Optional.empty();
    }
}
