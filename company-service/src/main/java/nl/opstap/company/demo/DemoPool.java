package nl.opstap.company.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.opstap.company.companies.Channel;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.companies.KvkNumber;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Postcode;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.CompanyNetworks;
import nl.opstap.company.networks.Network;
import nl.opstap.company.networks.PsoStep;
import nl.opstap.company.places.Place.Criterion;
import nl.opstap.company.places.PlaceFacts;
import nl.opstap.company.recognitions.Crebo;
import nl.opstap.company.recognitions.RecognitionFacts;
import nl.opstap.contracts.school.SupportNeed;

/** Makes the same companies every time: a fixed seed, invented names, telephone numbers nobody has. */
class DemoPool {
    static final int COMPANIES = 930;
    private static final long SEED = 20_261_121;
    private static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** A company with its networks, its one offer, how that is judged, and for which training it is recognised. */
    record Invented(
            CompanyFacts company,
            CompanyNetworks networks,
            PlaceFacts place,
            Map<Criterion, Integer> scores,
            List<RecognitionFacts> recognitions) {}

    private record Town(String name, int firstArea, int areas, double latitude, double longitude) {}

    private record Trade(Sector sector, String name, String work) {}

    private static final List<Town> TOWNS = List.of(
            new Town("Helmond", 5701, 9, 51.479, 5.657),
            new Town("Deurne", 5751, 3, 51.461, 5.796),
            new Town("Asten", 5721, 2, 51.402, 5.748),
            new Town("Someren", 5711, 2, 51.385, 5.712),
            new Town("Gemert", 5421, 1, 51.556, 5.690),
            new Town("Bakel", 5761, 1, 51.503, 5.738),
            new Town("Nuenen", 5671, 4, 51.473, 5.550),
            new Town("Geldrop", 5661, 7, 51.421, 5.560),
            new Town("Boekel", 5427, 1, 51.603, 5.674),
            new Town("Beek en Donk", 5741, 1, 51.531, 5.631),
            new Town("Meijel", 5768, 1, 51.344, 5.885),
            new Town("Liessel", 5757, 1, 51.416, 5.818));

    private static final List<Trade> TRADES = List.of(
            new Trade(Sector.GREEN, "Hovenier", "Tuinen onderhouden"),
            new Trade(Sector.GREEN, "Kwekerij", "Planten verzorgen en klaarzetten"),
            new Trade(Sector.GREEN, "Boomkwekerij", "Oppotten en bestellingen klaarzetten"),
            new Trade(Sector.ANIMALS, "Manege", "Paarden en stallen verzorgen"),
            new Trade(Sector.ANIMALS, "Dierenpension", "Dieren verzorgen"),
            new Trade(Sector.ANIMALS, "Kinderboerderij", "Dieren en erf verzorgen"),
            new Trade(Sector.HOSPITALITY, "Bakkerij", "Meehelpen in de bakkerij"),
            new Trade(Sector.HOSPITALITY, "Lunchroom", "Keuken en bediening"),
            new Trade(Sector.HOSPITALITY, "Restaurant", "Helpen in de keuken"),
            new Trade(Sector.RETAIL, "Bloemenwinkel", "Bloemen verzorgen en winkel bijhouden"),
            new Trade(Sector.RETAIL, "Kringloop", "Sorteren en winkel bijhouden"),
            new Trade(Sector.RETAIL, "Supermarkt", "Vakken vullen"),
            new Trade(Sector.LOGISTICS, "Magazijn", "Bestellingen verzamelen"),
            new Trade(Sector.LOGISTICS, "Transport", "Laden, lossen en inpakken"),
            new Trade(Sector.LOGISTICS, "Inpakcentrale", "Inpakken en etiketten plakken"),
            new Trade(Sector.CONSTRUCTION, "Schildersbedrijf", "Voorbereiden en schilderen"),
            new Trade(Sector.CONSTRUCTION, "Bestratingen", "Helpen met straten"),
            new Trade(Sector.CONSTRUCTION, "Timmerfabriek", "Onderdelen maken"),
            new Trade(Sector.TECHNICAL, "Fietsenmakerij", "Fietsen repareren"),
            new Trade(Sector.TECHNICAL, "Garage", "Meehelpen in de werkplaats"),
            new Trade(Sector.TECHNICAL, "Installatiebedrijf", "Materiaal klaarzetten en monteren"),
            new Trade(Sector.CARE, "Zorgcentrum", "Helpen in de huiskamer en de keuken"),
            new Trade(Sector.CARE, "Kinderdagverblijf", "Helpen op de groep"),
            new Trade(Sector.CARE, "Dagbesteding", "Helpen bij activiteiten"),
            new Trade(Sector.CLEANING, "Schoonmaakbedrijf", "Kantoren schoonmaken"),
            new Trade(Sector.CLEANING, "Wasserij", "Wassen, drogen en vouwen"),
            new Trade(Sector.CLEANING, "Facilitair", "Ruimtes klaarzetten en schoonhouden"));

    private static final List<String> SURNAMES = List.of(
            "Van Akkerveen",
            "Berkenhof",
            "Cranenbroek",
            "Van Dommelaar",
            "Essenburg",
            "Van Fluitenberg",
            "Goorhuis",
            "Hazelaar",
            "Van IJzendoorn",
            "Kievitsbos",
            "Van Lierdonk",
            "Molenakker",
            "Van Nachtegaal",
            "Ooievaars",
            "Peppelman",
            "Van Rietveen",
            "Sparrenberg",
            "Turfsteker",
            "Van Uilenbroek",
            "Veenstra-Kuil",
            "Wilgenaar",
            "Yildirim-Bos",
            "El Bahri",
            "Kowalczak",
            "Zwaluwveen");
    private static final List<String> FIRST_NAMES = List.of(
            "Anja", "Bart", "Chantal", "Driss", "Ellen", "Femke", "Gerrit", "Hülya", "Ilse", "Jos", "Karim", "Leo",
            "Mieke", "Nadia", "Otto", "Piet", "Rob", "Saskia", "Ton", "Zoë");
    private static final List<String> STREETS = List.of(
            "Veenweg", "Turfstraat", "Molenveld", "Kanaaldijk", "Heiakker", "Lindelaan", "Ambachtsweg", "Marktplein");
    private static final String LETTERS = "ABCDEGHJKLMNPRTVWXZ";

    private final Random random = new Random(SEED);
    private final LocalDate today;

    DemoPool(LocalDate today) {
        this.today = today;
    }

    List<Invented> companies() {
        return java.util.stream.IntStream.range(0, COMPANIES)
                .mapToObj(this::company)
                .toList();
    }

    private Invented company(int number) {
        var trade = TRADES.get(number % TRADES.size());
        var town = oneOf(TOWNS);
        var surname = oneOf(SURNAMES);
        // The number keeps names apart where trade and surname meet again.
        var name = trade.name() + " " + surname + (number < TRADES.size() * SURNAMES.size() ? "" : " " + town.name());
        var contact = oneOf(FIRST_NAMES) + " " + oneOf(SURNAMES);
        var area = town.firstArea() + random.nextInt(town.areas());
        var postcode = new Postcode("" + area + letter() + letter());
        var company = new CompanyFacts(
                name,
                new KvkNumber(String.valueOf(91_000_000 + 37 * number)),
                null,
                trade.sector(),
                oneOf(List.of(Channel.values())),
                oneOf(STREETS) + " " + (1 + random.nextInt(240)),
                postcode,
                town.name(),
                new Location(
                        rounded(town.latitude() + random.nextGaussian() * 0.008),
                        rounded(town.longitude() + random.nextGaussian() * 0.012)),
                contact,
                "0492-00%04d".formatted(random.nextInt(10_000)),
                "bedrijf%d@bedrijf.example".formatted(number),
                null,
                today.minusDays(random.nextInt(600)),
                true);
        var place = place(trade);
        return new Invented(company, networks(number), place, scores(), recognitions(number, place));
    }

    /** By number, not by chance: the rest of the pool stays what it was before there were networks. */
    private static CompanyNetworks networks(int number) {
        var tags = EnumSet.noneOf(Network.class);
        if (number % 9 == 1) {
            tags.add(Network.PRAKTIJKLEREN);
        }
        if (number % 31 == 4) {
            tags.add(Network.ION);
        }
        if (number % 53 == 6) {
            tags.add(Network.MVO_NETWORK);
        }
        if (number % 17 == 3) {
            tags.add(Network.SROI);
        }
        if (number % 23 == 5) {
            tags.add(Network.PSO);
        }
        return new CompanyNetworks(
                List.copyOf(tags),
                tags.contains(Network.MVO_NETWORK) ? "Betrokken ondernemers Peelrand (demo)" : null,
                tags.contains(Network.PSO) ? PsoStep.values()[number % PsoStep.values().length] : null);
    }

    /** A place for the mbo is of use at a recognised company only. Some others are, or were, recognised too. */
    private List<RecognitionFacts> recognitions(int number, PlaceFacts place) {
        if (place.leerweg() == PlaceFacts.Leerweg.STAGE && number % 7 != 2) {
            return List.of();
        }
        var from = LocalDate.of(today.getYear() - 3, 8, 1);
        var ended = place.leerweg() == PlaceFacts.Leerweg.STAGE && number % 2 == 0;
        return List.of(
                new RecognitionFacts(new Crebo(entree(place.sector())), from, ended ? today.minusMonths(4) : null));
    }

    /** The training at level 1 that goes with a sector. */
    private static String entree(Sector sector) {
        return switch (sector) {
            case CONSTRUCTION -> "25250";
            case CARE, CLEANING, OTHER -> "25251";
            case HOSPITALITY -> "25252";
            case TECHNICAL -> "25253";
            case LOGISTICS -> "25254";
            case GREEN, ANIMALS -> "25256";
            case RETAIL -> "25257";
        };
    }

    private PlaceFacts place(Trade trade) {
        var maxDays = 1 + random.nextInt(4);
        var weekdays = random.nextInt(5) == 0 ? WORKDAYS.subList(0, Math.max(2, maxDays)) : WORKDAYS;
        var needs = EnumSet.noneOf(SupportNeed.class);
        for (int count = random.nextInt(4); count > 0; count--) {
            needs.add(oneOf(List.of(SupportNeed.values())));
        }
        var year = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        return new PlaceFacts(
                trade.work(),
                trade.sector(),
                PlaceFacts.phasesFor(1, maxDays),
                weekdays,
                maxDays,
                1 + random.nextInt(3),
                LocalDate.of(year, 8, 1),
                LocalDate.of(year + 3, 7, 31),
                random.nextInt(10) == 0 ? PlaceFacts.Leerweg.BBL : PlaceFacts.Leerweg.STAGE,
                oneOf(List.of(PlaceFacts.Prospect.values())),
                List.copyOf(needs),
                14 + random.nextInt(3),
                true);
    }

    /** A third of the companies nobody has judged yet. */
    private Map<Criterion, Integer> scores() {
        var scores = new EnumMap<Criterion, Integer>(Criterion.class);
        if (random.nextInt(3) > 0) {
            for (var criterion : Criterion.values()) {
                scores.put(criterion, 1 + random.nextInt(4));
            }
        }
        return scores;
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }
}
