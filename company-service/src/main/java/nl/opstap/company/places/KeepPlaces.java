package nl.opstap.company.places;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.needs.Author;
import nl.opstap.company.needs.MeetNeeds;
import nl.opstap.company.needs.MeetNeeds.NeedChange;
import nl.opstap.company.needs.MeetNeeds.Offered;
import nl.opstap.company.needs.NeedState;
import nl.opstap.company.needs.NeedState.Reason;
import nl.opstap.company.needs.NeedStep;
import nl.opstap.company.places.Place.Criterion;
import nl.opstap.company.seats.SeatOffer;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes what a company offers, keeps its seats in step, and tells the others. */
@Service
public class KeepPlaces {
    private final Places places;
    private final KeepCompanies companies;
    private final SeatOffer seats;
    private final MeetNeeds needs;
    private final Outbox outbox;
    private final Clock clock;

    KeepPlaces(Places places, KeepCompanies companies, SeatOffer seats, MeetNeeds needs, Outbox outbox, Clock clock) {
        this.places = places;
        this.companies = companies;
        this.seats = seats;
        this.needs = needs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(UUID id) {
        return places.find(id);
    }

    @Transactional(readOnly = true)
    public List<Place> find(Collection<UUID> ids) {
        return places.find(ids);
    }

    @Transactional(readOnly = true)
    public List<Place> ofCompany(UUID companyId) {
        return places.ofCompanies(List.of(companyId));
    }

    /** Company by company. */
    @Transactional(readOnly = true)
    public List<Place> ofCompanies(Collection<UUID> companyIds) {
        return places.ofCompanies(companyIds);
    }

    /** How it stands with the needs of each place of a company. */
    @Transactional(readOnly = true)
    public Map<UUID, List<NeedState>> needsOf(UUID companyId, List<Place> some) {
        return needs.ofPlaces(companyId, offered(some));
    }

    /** How the needs of a place came and went. */
    @Transactional(readOnly = true)
    List<NeedStep> historyOf(UUID id) {
        return needs.history(places.find(id).orElseThrow(Problem::notFound).id());
    }

    private static List<Offered> offered(List<Place> places) {
        return places.stream()
                .map(place -> new Offered(place.id(), place.facts().meetsNeeds()))
                .toList();
    }

    /** For work without a person, such as a list that is read in. */
    @Transactional
    public UUID add(UUID companyId, PlaceFacts facts, Map<Criterion, Integer> scores, UUID author) {
        return add(companyId, facts, null, scores, new Author(author, null));
    }

    @Transactional
    UUID add(
            UUID companyId,
            PlaceFacts facts,
            @Nullable PlaceDetails details,
            Map<Criterion, Integer> scores,
            Author author) {
        var id = Ids.next();
        addAll(List.of(new KeptPlace(id, 0, companyId, facts, scores)), author);
        describe(id, details);
        return id;
    }

    /** Hundreds at a time: a list that was taken whole. */
    @Transactional
    public void addAll(List<KeptPlace> added, Author author) {
        companies.holdAll(added.stream().map(KeptPlace::companyId).collect(Collectors.toSet()));
        var now = clock.instant();
        places.insert(added, now);
        added.forEach(place ->
                place.scores().forEach((criterion, score) -> places.score(place.id(), criterion, score, author, now)));
        needs.changeAll(
                added.stream()
                        .map(place -> new NeedChange(
                                place.id(), List.of(), place.facts().meetsNeeds()))
                        .toList(),
                author,
                null);
        offerSeats(added);
        outbox.publishAll(added.stream()
                .map(place -> changed(place.id(), place.companyId(), place.facts(), place.scores()))
                .toList());
    }

    /** As {@link #add(UUID, PlaceFacts, Map, UUID)}. */
    @Transactional
    public void change(UUID id, int version, PlaceFacts facts, Map<Criterion, Integer> scores, UUID author) {
        change(id, version, facts, null, scores, new Author(author, null));
    }

    /** @param details null to leave them as they are */
    @Transactional
    void change(
            UUID id,
            int version,
            PlaceFacts facts,
            @Nullable PlaceDetails details,
            Map<Criterion, Integer> scores,
            Author author) {
        var before = places.find(id).orElseThrow(Problem::notFound);
        changeAll(List.of(new KeptPlace(id, version, before.companyId(), facts, scores)), author);
        describe(id, details);
    }

    /** All of them or none, each of them once. */
    @Transactional
    public void changeAll(List<KeptPlace> changed, Author author) {
        var ids = changed.stream().map(KeptPlace::id).toList();
        var before = byId(ids);
        var now = clock.instant();
        if (places.update(changed, now) != changed.size()) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        for (var place : changed) {
            var known = known(before, place).scores();
            place.scores().forEach((criterion, score) -> {
                if (!score.equals(known.get(criterion))) {
                    places.score(place.id(), criterion, score, author, now);
                }
            });
        }
        needs.changeAll(
                changed.stream()
                        .map(place -> new NeedChange(
                                place.id(),
                                known(before, place).facts().meetsNeeds(),
                                place.facts().meetsNeeds()))
                        .toList(),
                author,
                null);
        offerSeats(changed);
        tell(ids);
    }

    private static Place known(Map<UUID, Place> before, KeptPlace place) {
        return Optional.ofNullable(before.get(place.id())).orElseThrow(Problem::notFound);
    }

    private Map<UUID, Place> byId(List<UUID> ids) {
        return places.find(ids).stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    private void offerSeats(List<KeptPlace> kept) {
        seats.offer(kept.stream()
                .collect(Collectors.toMap(KeptPlace::id, place -> place.facts().seats())));
    }

    private void describe(UUID id, @Nullable PlaceDetails details) {
        if (details != null) {
            places.describe(id, details);
        }
    }

    /** How a place was judged by the five criteria. */
    @Transactional(readOnly = true)
    List<ScoreStep> scoresOf(UUID id) {
        return places.scoreSteps(places.find(id).orElseThrow(Problem::notFound).id());
    }

    /** One need is said or taken back; the rest of the offer stays as whoever changes it has it. */
    @Transactional
    void meet(UUID id, SupportNeed need, boolean met, @Nullable Reason why, Author author) {
        var before = places.hold(id).orElseThrow(Problem::notFound);
        var now = new TreeSet<>(before.facts().meetsNeeds());
        if (!(met ? now.add(need) : now.remove(need))) {
            return;
        }
        places.meet(id, List.copyOf(now), clock.instant());
        needs.changeAll(List.of(new NeedChange(id, before.facts().meetsNeeds(), now)), author, why);
        tell(List.of(id));
    }

    /** The companies of which the places are gone; of the others somebody has or had a seat, and nothing changed. */
    @Transactional
    public Set<UUID> removeAllOf(Collection<UUID> companyIds) {
        var taken = places.withSeatTaken(companyIds);
        var free =
                companyIds.stream().filter(company -> !taken.contains(company)).collect(Collectors.toSet());
        outbox.eraseAll(PlaceChanged.class, places.deleteOf(free));
        return free;
    }

    /** Tells the others how places stand now. */
    @Transactional
    public void tell(List<UUID> ids) {
        var present = byId(ids);
        outbox.publishAll(ids.stream()
                .map(present::get)
                .filter(Objects::nonNull)
                .map(place -> changed(place.id(), place.companyId(), place.facts(), place.scores()))
                .toList());
    }

    private static PlaceChanged changed(UUID id, UUID companyId, PlaceFacts facts, Map<Criterion, Integer> scores) {
        return new PlaceChanged(
                id,
                companyId,
                facts.title(),
                facts.sector().name(),
                facts.phases(),
                facts.weekdays(),
                facts.maxDays(),
                facts.seats(),
                facts.from(),
                facts.until(),
                facts.leerweg().name(),
                facts.prospectOfJob().name(),
                facts.meetsNeeds().stream().map(Enum::name).toList(),
                scores.entrySet().stream()
                        .collect(Collectors.toMap(score -> score.getKey().name(), Map.Entry::getValue)),
                facts.minAge(),
                facts.open());
    }
}
