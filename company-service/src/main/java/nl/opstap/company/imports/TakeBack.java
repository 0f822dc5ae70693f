package nl.opstap.company.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.opstap.company.companies.Company;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.companies.KeptCompany;
import nl.opstap.company.moments.ContactHistory;
import nl.opstap.company.needs.Author;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.places.KeptPlace;
import nl.opstap.company.places.Place;
import nl.opstap.company.recognitions.KeepRecognitions;
import nl.opstap.platform.sheets.Lines;
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
        imports.countTables();
        var done = new int[1];
        var kept = new int[1];
        try (var hand = new Lines.Hand<Undo>(_ -> 1, undos -> {
            kept[0] += takeBack(undos, actor);
            progress.accept(done[0] += undos.size());
        })) {
            imports.eachUndo(id, hand::add);
        }
        imports.undone(id, kept[0], clock.instant());
    }

    /** How many stay as they are; of two about one company the later is taken back first. */
    private int takeBack(List<Undo> undos, UUID actor) {
        var kept = 0;
        var left = undos;
        while (!left.isEmpty()) {
            var once = new LinkedHashMap<UUID, Undo>();
            left.forEach(undo -> once.putIfAbsent(undo.companyId(), undo));
            kept += takeBackOnce(once.values(), actor);
            left = left.stream()
                    .filter(undo -> once.get(undo.companyId()) != undo)
                    .toList();
        }
        return kept;
    }

    private int takeBackOnce(Collection<Undo> undos, UUID actor) {
        var present = companies.find(undos.stream().map(Undo::companyId).toList()).stream()
                .collect(Collectors.toMap(Company::id, Function.identity()));
        var there = undos.stream()
                .filter(undo -> present.containsKey(undo.companyId()))
                .toList();
        var asLeft = there.stream()
                .filter(undo -> isAsLeft(undo, Objects.requireNonNull(present.get(undo.companyId()))))
                .toList();
        var added = asLeft.stream().filter(undo -> undo.companyBefore() == null).toList();
        var changed =
                asLeft.stream().filter(undo -> undo.companyBefore() != null).toList();
        companiesAsTheyWere(changed, present);
        return there.size() - asLeft.size() + remove(added) + placesAsTheyWere(changed, actor);
    }

    private static boolean isAsLeft(Undo undo, Company company) {
        return company.version() == undo.companyVersion();
    }

    /** Takes off what the import added and nobody worked on since; how many stay. */
    private int remove(List<Undo> added) {
        if (added.isEmpty()) {
            return 0;
        }
        var ids = added.stream().map(Undo::companyId).toList();
        var ofCompany = places.ofCompanies(ids).stream().collect(Collectors.groupingBy(Place::companyId));
        var contacted = contacts.anyOf(ids);
        var recognised = recognitions.anyOf(ids);
        var untouched = added.stream()
                .filter(undo -> ofCompany.getOrDefault(undo.companyId(), List.of()).stream()
                        .allMatch(place -> isAsLeft(undo, place)))
                .map(Undo::companyId)
                .filter(company -> !contacted.contains(company) && !recognised.contains(company))
                .toList();
        var free = List.copyOf(places.removeAllOf(untouched));
        companies.removeAll(free);
        return added.size() - free.size();
    }

    /** The place the import made or changed, as it left it. */
    private static boolean isAsLeft(Undo undo, Place place) {
        return place.id().equals(undo.placeId()) && place.version() == undo.placeVersion();
    }

    private void companiesAsTheyWere(List<Undo> changed, Map<UUID, Company> present) {
        var before = changed.stream()
                .filter(undo -> !Objects.requireNonNull(present.get(undo.companyId()))
                        .facts()
                        .equals(undo.companyBefore()))
                .map(undo -> new KeptCompany(
                        undo.companyId(), undo.companyVersion(), Objects.requireNonNull(undo.companyBefore())))
                .toList();
        if (!before.isEmpty()) {
            companies.changeAll(before);
        }
    }

    private int placesAsTheyWere(List<Undo> changed, UUID actor) {
        var ofPlace = changed.stream()
                .filter(undo -> undo.placeId() != null)
                .collect(Collectors.toMap(undo -> Objects.requireNonNull(undo.placeId()), Function.identity()));
        if (ofPlace.isEmpty()) {
            return 0;
        }
        var kept = 0;
        var added = new ArrayList<UUID>();
        var before = new ArrayList<KeptPlace>();
        for (var place : places.find(ofPlace.keySet())) {
            var undo = Objects.requireNonNull(ofPlace.get(place.id()));
            if (!isAsLeft(undo, place)) {
                kept++;
            } else if (undo.placeBefore() == null) {
                added.add(undo.companyId());
            } else {
                before.add(new KeptPlace(place.id(), place.version(), place.companyId(), undo.placeBefore(), Map.of()));
            }
        }
        if (!before.isEmpty()) {
            places.changeAll(before, new Author(actor, null));
        }
        return kept + added.size() - places.removeAllOf(added).size();
    }
}
