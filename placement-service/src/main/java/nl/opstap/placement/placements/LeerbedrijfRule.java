package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.opstap.placement.places.Company.Recognition;

/** A student of the mbo goes only where SBB recognises the company on the first day; vso and pro may go anywhere (COM-09). */
final class LeerbedrijfRule {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private LeerbedrijfRule() {}

    /** Holds as long as no company is chosen. */
    static Optional<Blocker> check(Situation situation) {
        var company = situation.company();
        var from = situation.placement().from();
        var start = from == null ? situation.today() : from;
        if (!situation.mbo() || company == null || company.isLeerbedrijfOn(start)) {
            return Optional.empty();
        }
        var begins = company.recognitions().stream()
                .map(Recognition::from)
                .filter(start::isBefore)
                .min(Comparator.naturalOrder());
        if (begins.isPresent()) {
            return blocked(
                    "RECOGNITION_LATER",
                    "Dit bedrijf is pas vanaf %s een erkend leerbedrijf; de stage begint op %s."
                            .formatted(said(begins.get()), said(start)),
                    "Kies een begindatum vanaf die dag, of een ander bedrijf.");
        }
        return company.recognitions().stream()
                .map(Recognition::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .flatMap(until -> blocked(
                        "RECOGNITION_ENDED",
                        "De erkenning van dit bedrijf als leerbedrijf gold tot en met %s; de stage begint op %s."
                                .formatted(said(until), said(start)),
                        "Is de erkenning verlengd? Zet dat dan bij het bedrijf. Of kies een ander bedrijf."))
                .or(() -> blocked(
                        "RECOGNITION_MISSING",
                        "Dit bedrijf is geen erkend leerbedrijf. Voor een stage van het mbo moet dat.",
                        "Kies een erkend leerbedrijf. Of vraag SBB om een erkenning en zet die bij het bedrijf."));
    }

    private static String said(LocalDate day) {
        return DAY.format(day);
    }

    private static Optional<Blocker> blocked(String code, String reason, String wayOut) {
        return Optional.of(new Blocker(code, reason, wayOut));
    }
}
