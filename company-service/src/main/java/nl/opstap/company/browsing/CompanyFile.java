package nl.opstap.company.browsing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.opstap.company.browsing.PoolSearch.CompanyLine;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.sheets.CsvFile;
import org.jspecify.annotations.Nullable;

/** A list of companies for a spreadsheet: the columns of the screen, and how to reach them. */
final class CompanyFile {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final List<String> HEADERS = List.of(
            "Bedrijf",
            "Sector",
            "Postcode",
            "Plaats",
            "Afstand (km)",
            "Contactpersoon",
            "Telefoon",
            "Kan bieden",
            "Plekken",
            "Vrije plekken");

    private CompanyFile() {}

    static byte[] of(List<CompanyLine> lines) {
        return CsvFile.of(HEADERS, lines.stream().map(CompanyFile::cells));
    }

    private static List<String> cells(CompanyLine line) {
        return List.of(
                line.name(),
                line.sector().dutch(),
                text(line.postcode()),
                text(line.city()),
                line.kilometres() == null ? "" : String.format(DUTCH, "%.1f", line.kilometres()),
                text(line.contactName()),
                text(line.phone()),
                line.needs().stream().map(CompanyFile::word).collect(Collectors.joining(", ")),
                String.valueOf(line.seats()),
                String.valueOf(line.freeSeats()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String word(SupportNeed need) {
        return switch (need) {
            case LOW_STIMULI -> "prikkelarm";
            case FIXED_SUPERVISOR -> "vaste begeleider";
            case SHORT_INSTRUCTIONS -> "korte instructies";
            case WHEELCHAIR_ACCESS -> "rolstoeltoegankelijk";
            case ADAPTED_HOURS -> "aangepaste tijden";
            case ONE_TO_ONE_START -> "een-op-een start";
            case FIXED_ROUTINE -> "vaste volgorde";
            case VISUAL_INSTRUCTIONS -> "voordoen of plaatjes";
            case EXTRA_BREAKS -> "extra pauzes";
            case NO_CUSTOMER_CONTACT -> "geen klantcontact";
            case LIGHT_PHYSICAL_WORK -> "licht lichamelijk werk";
        };
    }
}
