package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.opstap.placement.places.Company;
import nl.opstap.placement.places.Company.Recognition;

/**
 * A student of the mbo goes only where SBB recognises the company for his or her training on the first day; vso and pro
 * may go anywhere (COM-09).
 */
final class LeerbedrijfRule {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private LeerbedrijfRule() {}

    /** As long as no company is chosen, only the crebo can be missing. */
    static Optional<Blocker> check(Situation situation) {
        if (!situation.mbo()) {
            return Optional.empty();
        }
        var crebo = situation.student().crebo();
        if (crebo == null) {
            return blocked(
                    "CREBO_MISSING",
                    "Van deze student is niet bekend welke opleiding het is. Een leerbedrijf is erkend per opleiding.",
                    "Vul de crebo van de student in, bij zijn of haar gegevens.");
        }
        var company = situation.company();
        var from = situation.placement().from();
        var start = from == null ? situation.today() : from;
        return company == null || company.isLeerbedrijfOn(start, crebo)
                ? Optional.empty()
                : why(company, company.recognitionsFor(crebo), crebo, start);
    }

    private static Optional<Blocker> why(Company company, List<Recognition> known, String crebo, LocalDate start) {
        var begins =
                known.stream().map(Recognition::from).filter(start::isBefore).min(Comparator.naturalOrder());
        if (begins.isPresent()) {
            return blocked(
                    "RECOGNITION_LATER",
                    "Dit bedrijf is pas vanaf %s een erkend leerbedrijf voor crebo %s; de stage begint op %s."
                            .formatted(said(begins.get()), crebo, said(start)),
                    "Kies een begindatum vanaf die dag, of een ander bedrijf.");
        }
        return known.stream()
                .map(Recognition::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .flatMap(until -> blocked(
                        "RECOGNITION_ENDED",
                        "De erkenning van dit bedrijf als leerbedrijf voor crebo %s gold tot en met %s; de stage begint op %s."
                                .formatted(crebo, said(until), said(start)),
                        "Is de erkenning verlengd? Zet dat dan bij het bedrijf. Of kies een ander bedrijf."))
                .or(
                        () -> company.recognitions().isEmpty()
                                ? blocked(
                                        "RECOGNITION_MISSING",
                                        "Dit bedrijf is geen erkend leerbedrijf. Voor een stage van het mbo moet dat.",
                                        "Kies een erkend leerbedrijf. Of vraag SBB om een erkenning en zet die bij het bedrijf.")
                                : blocked(
                                        "RECOGNITION_FOR_OTHERS",
                                        "Dit bedrijf is niet erkend voor crebo %s, de opleiding van de student."
                                                .formatted(crebo),
                                        "Kies een bedrijf dat daarvoor erkend is. Of vraag SBB om de erkenning en zet die bij het bedrijf."));
    }

    private static String said(LocalDate day) {
        return DAY.format(day);
    }

    private static Optional<Blocker> blocked(String code, String reason, String wayOut) {
        return Optional.of(new Blocker(code, reason, wayOut));
    }
}
