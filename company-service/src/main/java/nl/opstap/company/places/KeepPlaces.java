package nl.opstap.company.places;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.needs.Author;
import nl.opstap.company.needs.MeetNeeds;
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
    public List<Place> ofCompany(UUID companyId) {
        return places.ofCompany(companyId);
    }

    @Transactional(readOnly = true)
    public List<Place> all() {
        return places.all();
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
        companies.hold(companyId);
        var id = Ids.next();
        var now = clock.instant();
        places.insert(id, companyId, facts, now);
        describe(id, details);
        scores.forEach((criterion, score) -> places.score(id, criterion, score, author, now));
        needs.change(id, List.of(), facts.meetsNeeds(), author, null);
        seats.offer(id, facts.seats());
        publish(id, companyId, facts, scores);
        return id;
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
        var now = clock.instant();
        if (!places.update(id, version, facts, now)) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        describe(id, details);
        scores.forEach((criterion, score) -> {
            if (!score.equals(before.scores().get(criterion))) {
                places.score(id, criterion, score, author, now);
            }
        });
        needs.change(id, before.facts().meetsNeeds(), facts.meetsNeeds(), author, null);
        seats.offer(id, facts.seats());
        publish(id, before.companyId(), facts, places.find(id).orElseThrow().scores());
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
        needs.change(id, before.facts().meetsNeeds(), now, author, why);
        tell(List.of(id));
    }

    /** True when the company's places are gone; false when somebody has or had a seat there, and nothing changed. */
    @Transactional
    public boolean removeAllOf(UUID companyId) {
        if (places.hasSeatTaken(companyId)) {
            return false;
        }
        for (var place : places.ofCompany(companyId)) {
            places.delete(place.id());
            outbox.erase(PlaceChanged.class, place.id());
        }
        return true;
    }

    /** Tells the others of places that went to another company. */
    @Transactional
    public void tell(List<UUID> ids) {
        for (var id : ids) {
            places.find(id).ifPresent(place -> publish(id, place.companyId(), place.facts(), place.scores()));
        }
    }

    private void publish(UUID id, UUID companyId, PlaceFacts facts, Map<Criterion, Integer> scores) {
        outbox.publish(new PlaceChanged(
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
                facts.open()));
    }
}
