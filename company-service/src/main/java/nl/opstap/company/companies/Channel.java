package nl.opstap.company.companies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a company was found (COM-10), with the words spreadsheets use. */
public enum Channel {
    DIRECT_APPROACH("directe benadering"),
    COLLEAGUE("collega", "via collegae"),
    FAIR("beurs"),
    TIP_OF_COMPANY("tip ander stagebedrijf", "tip van ander stagebedrijf"),
    PARENT("ouders", "ouder"),
    STUDENT("leerling", "leerlingen", "eigen netwerk student"),
    COMPANY_ITSELF("bedrijf zelf", "bedrijf meldt zich"),
    JOBCOACH("jobcoach", "re-integratiebedrijf"),
    MUNICIPALITY("gemeente", "arbeidsdeskundige"),
    SROI("sroi"),
    JOINT_CAMPAIGN("gezamenlijke actie"),
    /** Came with a spreadsheet that does not say. */
    IMPORTED;

    private final List<String> dutch;

    Channel(String... dutch) {
        this.dutch = List.of(dutch);
    }

    public static Optional<Channel> fromDutch(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(channel -> channel.dutch.contains(word))
                .findFirst();
    }
}
