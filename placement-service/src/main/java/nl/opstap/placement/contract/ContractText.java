package nl.opstap.placement.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.hours.WorkingWeek;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Terms;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.signing.Paper;
import nl.opstap.placement.students.Student;
import org.jspecify.annotations.Nullable;

/** What a stagecontract says, in plain Dutch (PLA-31). */
final class ContractText {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private ContractText() {}

    static String of(Placement placement, Terms terms, Student student, Place place, String school) {
        return write(new Paper(), placement, terms, student, place, school);
    }

    /** The whole contract as it becomes, after what changes in it; nobody has to lay two papers side by side. */
    static String amended(Placement placement, Amendment amendment, Student student, Place place, String school) {
        var changes = Changes.between(amendment.before(), amendment.terms());
        var paper = new Paper()
                .heading("Wat verandert er?")
                .table(
                        List.of("Onderdeel", "Was", "Wordt"),
                        changes.stream()
                                .map(one -> List.of(one.part(), one.before(), one.after()))
                                .toList())
                .paragraph(
                        "Dit geldt vanaf %s, of later: vanaf de dag waarop iedereen heeft getekend. Tot die dag geldt wat er was afgesproken."
                                .formatted(day(amendment.effectiveFrom())));
        return write(paper, placement, amendment.terms(), student, place, school);
    }

    private static String write(
            Paper paper, Placement placement, Terms terms, Student student, Place place, String school) {
        var guide = student.stagebegeleiderName();
        var tasks = terms.tasks();
        return paper.heading("Wie maken deze afspraken?")
                .table(
                        List.of("Partij", "Naam"),
                        List.of(
                                List.of("Leerling", student.displayName()),
                                List.of("School", school),
                                List.of("Stagebegeleider van school", guide == null ? "de school" : guide),
                                List.of("Stagegever", place.company().name()),
                                List.of("Adres", place.company().address()),
                                List.of("Praktijkbegeleider", terms.contactName())))
                .heading("De stage")
                .table(
                        List.of("Onderdeel", "Afspraak"),
                        List.of(
                                List.of("Plek", place.title()),
                                List.of("Fase", phase(placement.phase())),
                                List.of("Werk", tasks == null ? "zoals bij deze plek hoort" : tasks),
                                List.of("Dagen", days(terms.weekdays())),
                                List.of("Van", day(placement.from())),
                                List.of("Tot en met", day(terms.until()))))
                .heading("Werktijden")
                .table(List.of("Dag", "Van", "Tot", "Pauze", "Werk"), hours(terms.workingWeek()))
                .paragraph("Bij elkaar %s per week. De tijden gelden elke week van de stage."
                        .formatted(WorkingWeek.hours(terms.workingWeek().workMinutes())))
                .heading("Leerdoelen")
                .list(terms.goals().stream().map(Goals::text).toList())
                .heading("De leerling")
                .list(List.of(
                        "De leerling komt op tijd en houdt zich aan de regels van het bedrijf.",
                        "De leerling vult na elke werkdag het logboek in de stageklapper in.",
                        "De leerling heeft recht op uitleg, begeleiding en pauzes, en werkt veilig.",
                        "Bij een probleem praat de leerling met de praktijkbegeleider en met de stagebegeleider."))
                .heading("De school")
                .list(List.of(
                        "De stagebegeleider bezoekt de stage en is altijd bereikbaar voor leerling en bedrijf.",
                        "De school bereidt de leerling voor en bespreekt de voortgang met de leerling en de ouders.",
                        "De school beoordeelt de stage samen met de praktijkbegeleider."))
                .heading("De stagegever")
                .list(List.of(
                        "Het bedrijf zorgt voor een veilige werkplek en een vaste praktijkbegeleider.",
                        "Het bedrijf geeft werk dat past bij de leerdoelen.",
                        "Het bedrijf gaat vertrouwelijk om met wat het over de leerling weet."))
                .heading("Wie neemt contact op met wie?")
                .paragraph("Ouders en verzorgers nemen contact op met de stagebegeleider, en niet met het bedrijf."
                        + " Er is één uitzondering: een ziekmelding geven zij zelf door aan het bedrijf.")
                .heading("Verzekering")
                .paragraph("De leerling is tijdens de stage verzekerd via de school: voor ongevallen en voor"
                        + " aansprakelijkheid, aanvullend op de verzekering van het bedrijf.")
                .heading("Geldigheid")
                .paragraph("De stage begint pas als iedereen heeft getekend. Wijzigingen gelden als alle partijen"
                        + " opnieuw tekenen. Is de stage niet goed voor de leerling, dan kan de school haar stoppen.")
                .xhtml();
    }

    private static List<List<String>> hours(WorkingWeek week) {
        return week.days().stream()
                .filter(WorkingDay::works)
                .map(day -> List.of(
                        day.weekday().getDisplayName(TextStyle.FULL, DUTCH),
                        WorkingWeek.clock(Objects.requireNonNull(day.from())),
                        WorkingWeek.clock(Objects.requireNonNull(day.until())),
                        WorkingWeek.hours(day.breakMinutes()),
                        WorkingWeek.hours(day.workMinutes())))
                .toList();
    }

    static String days(Collection<DayOfWeek> days) {
        return days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, DUTCH))
                .collect(Collectors.joining(", "));
    }

    static String day(@Nullable LocalDate day) {
        return DAY.format(Objects.requireNonNull(day));
    }

    private static String phase(int phase) {
        return switch (phase) {
            case 1 -> "fase 2, interne stage";
            case 2 -> "fase 2, oriënterende stage";
            case 3 -> "fase 3, voorbereiding op arbeid";
            default -> "fase 3, plaatsingsstage";
        };
    }
}
