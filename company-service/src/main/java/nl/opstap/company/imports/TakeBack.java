package nl.opstap.company.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.moments.ContactHistory;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.recognitions.KeepRecognitions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back: what it added goes, what it changed becomes as it was. What somebody worked on since, stays, and is
 * counted; so does a company where a seat was given or that somebody contacted or
 * noted a recognition of.
 */
@Component
class TakeBack {
    private final Imports imports;
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final ContactHistory contacts;
    private final KeepRecognitions recognitions;
    private final Clock clock;

    TakeBack(
            Imports imports,
            KeepCompanies companies,
            KeepPlaces places,
            ContactHistory contacts,
            KeepRecognitions recognitions,
            Clock clock) {
        this.imports = imports;
        this.companies = companies;
        this.places = places;
        this.contacts = contacts;
        this.recognitions = recognitions;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID id, UUID actor, IntConsumer progress) {
        int kept = 0;
        int done = 0;
        for (var undo : imports.undos(id)) {
            kept += takeBack(undo, actor) ? 0 : 1;
            progress.accept(++done);
        }
        imports.undone(id, kept, clock.instant());
    }

    private boolean takeBack(Undo undo, UUID actor) {
        var company = companies.find(undo.companyId());
        if (company.isEmpty()) {
            return true;
        }
        if (company.get().version() != undo.companyVersion()) {
            return false;
        }
        var before = undo.companyBefore();
        if (before == null) {
            if (!untouched(undo)
                    || contacts.any(undo.companyId())
                    || recognitions.any(undo.companyId())
                    || !places.removeAllOf(undo.companyId())) {
                return false;
            }
            companies.remove(undo.companyId());
            return true;
        }
        if (!before.equals(company.get().facts())) {
            companies.change(undo.companyId(), undo.companyVersion(), before);
        }
        return placeAsItWas(undo, actor);
    }

    /** Only the place the import made, as it made it. */
    private boolean untouched(Undo undo) {
        return places.ofCompany(undo.companyId()).stream()
                .allMatch(place -> place.id().equals(undo.placeId()) && place.version() == undo.placeVersion());
    }

    private boolean placeAsItWas(Undo undo, UUID actor) {
        var placeId = undo.placeId();
        if (placeId == null) {
            return true;
        }
        var place = places.find(placeId);
        if (place.isEmpty()) {
            return true;
        }
        if (place.get().version() != undo.placeVersion()) {
            return false;
        }
        var before = undo.placeBefore();
        if (before == null) {
            return places.removeAllOf(undo.companyId());
        }
        places.change(placeId, undo.placeVersion(), before, Map.of(), actor);
        return true;
    }
}
