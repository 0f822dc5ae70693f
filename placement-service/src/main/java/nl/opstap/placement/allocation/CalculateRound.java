package nl.opstap.placement.allocation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.opstap.placement.allocation.Entries.Entry;
import nl.opstap.placement.allocation.Entries.Standing;
import nl.opstap.placement.allocation.Proposal.Because;
import nl.opstap.placement.allocation.Rounds.Round;
import nl.opstap.placement.allocation.solving.Certificate;
import nl.opstap.placement.allocation.solving.ChildSolver;
import nl.opstap.placement.allocation.solving.ChildSolver.NoAnswer;
import nl.opstap.placement.allocation.solving.FirstCome;
import nl.opstap.placement.allocation.solving.Instance;
import nl.opstap.placement.allocation.solving.Outcome;
import nl.opstap.placement.matching.FittingPlaces.Fit;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.KnownTenants;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calculates a round. Each school is read as itself, and what was read is numbers without a name while it is calculated;
 * each school gets back its own, and the region numbers. No seat is asked: that is for a person.
 */
@Service
class CalculateRound {
    private static final Logger LOG = LoggerFactory.getLogger(CalculateRound.class);

    private final Rounds rounds;
    private final Entries entries;
    private final Standings standings;
    private final Placements placements;
    private final Students students;
    private final KnownTenants tenants;
    private final SchoolPolicies policies;
    private final TransactionTemplate transaction;
    private final AllocationSettings settings;
    private final Clock clock;

    CalculateRound(
            Rounds rounds,
            Entries entries,
            Standings standings,
            Placements placements,
            Students students,
            KnownTenants tenants,
            SchoolPolicies policies,
            TransactionTemplate transaction,
            AllocationSettings settings,
            Clock clock) {
        this.rounds = rounds;
        this.entries = entries;
        this.standings = standings;
        this.placements = placements;
        this.students = students;
        this.tenants = tenants;
        this.policies = policies;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of whoever could be placed: the school, and what the calculation needs. */
    private record Candidate(Tenant school, Entry entry, Standing standing, long arrival, List<Fit> fits) {}

    /** All that was read, over the schools together. */
    private record Gathered(
            List<Candidate> candidates,
            Map<Tenant, List<Entry>> notInTime,
            Map<UUID, Integer> taken,
            Map<Tenant, String> names) {}

    /** Begins; the answer comes after the transaction of whoever asked, in a thread of its own. */
    @Transactional
    void begin(Actor actor, UUID roundId) {
        Coordinator.require(actor);
        if (rounds.hold(roundId).isEmpty()) {
            throw Problem.notFound();
        }
        var now = Instant.now(clock);
        if (!rounds.begin(roundId, now, now.minus(settings.patience().multipliedBy(2)))) {
            throw Problem.conflict("round-not-now", Map.of());
        }
        var region = actor.tenant();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("round-" + roundId).start(() -> run(region, roundId));
            }
        });
    }

    private void run(Tenant region, UUID roundId) {
        try {
            calculate(region, roundId);
        } catch (NoAnswer | RuntimeException failure) {
            LOG.error("Round {} was not calculated", roundId, failure);
            in(region, () -> {
                rounds.failed(roundId);
                return true;
            });
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void calculate(Tenant region, UUID roundId) throws NoAnswer, InterruptedException {
        var round = in(region, () -> rounds.find(roundId).orElseThrow());
        var seed = in(region, () -> rounds.seed(roundId));
        var gathered = gather(region, round);
        var places = places(gathered.candidates());
        var instance = instance(gathered, places, seed);
        var outcome = new ChildSolver(settings.patience()).solve(instance);
        var firstCome = FirstCome.chosen(instance);

        var proposals = new HashMap<UUID, Proposal>();
        for (var student = 0; student < instance.students(); student++) {
            proposals.put(
                    gathered.candidates().get(student).entry().id(),
                    proposal(
                            gathered.candidates(),
                            List.copyOf(places.keySet()),
                            instance,
                            outcome,
                            student,
                            firstCome[student] != Outcome.NONE));
        }
        write(gathered, proposals);
        in(region, () -> {
            rounds.proposed(roundId, seed, counts(gathered, proposals), Instant.now(clock));
            return true;
        });
        LOG.info("Round {}: {} put in, {} placed", roundId, instance.students(), outcome.placed());
    }

    private Gathered gather(Tenant region, Round round) {
        var gathered = new Gathered(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var school : tenants.all()) {
            if (school.region().equals(region.region())) {
                in(school, () -> {
                    gatherOf(school, round, gathered);
                    return true;
                });
            }
        }
        // The same candidates in the same order, whatever order the schools came in: then the answer is the same too.
        gathered.candidates()
                .sort(Comparator.comparing(candidate -> candidate.entry().id()));
        return gathered;
    }

    private void gatherOf(Tenant school, Round round, Gathered gathered) {
        entries.taken(round.from(), round.until())
                .forEach((place, seats) -> gathered.taken().merge(place, seats, Integer::sum));
        gathered.names().put(school, policies.nameOn(LocalDate.now(clock)));
        for (var entry : entries.of(round.id())) {
            var placement = placements.find(entry.placementId()).orElseThrow();
            var student = students.find(placement.studentId());
            if (student.isEmpty() || !EnterStudents.fits(round, placement)) {
                gathered.notInTime()
                        .computeIfAbsent(school, _ -> new ArrayList<>())
                        .add(entry);
                continue;
            }
            var known = standings.of(placement, student.get());
            gathered.candidates()
                    .add(new Candidate(
                            school,
                            entry,
                            known.standing(),
                            entry.enteredAt().toEpochMilli(),
                            known.fitting().ranked()));
        }
    }

    /** Every place that fits anybody, with its seats, in an order of its own. */
    private static Map<UUID, Integer> places(Collection<Candidate> candidates) {
        var places = new TreeMap<UUID, Integer>();
        for (var candidate : candidates) {
            candidate.fits().forEach(fit -> places.put(fit.placeId(), fit.seats()));
        }
        return places;
    }

    private static Instance instance(Gathered gathered, Map<UUID, Integer> places, String seed) {
        var numbers = new HashMap<UUID, Integer>();
        places.keySet().forEach(place -> numbers.put(place, numbers.size()));
        return Instance.of(
                gathered.candidates().stream()
                        .map(candidate -> new Instance.Student(
                                candidate.entry().id(),
                                candidate.standing().tier(),
                                candidate.standing().hardship(),
                                candidate.arrival(),
                                candidate.fits().stream()
                                        .map(fit -> new Instance.Option(
                                                Objects.requireNonNull(numbers.get(fit.placeId())), fit.missing()))
                                        .toList()))
                        .toList(),
                places.entrySet().stream()
                        .map(place ->
                                Math.max(0, place.getValue() - gathered.taken().getOrDefault(place.getKey(), 0)))
                        .toList(),
                seed);
    }

    private static Proposal proposal(
            List<Candidate> candidates,
            List<UUID> places,
            Instance instance,
            Outcome outcome,
            int student,
            boolean firstCome) {
        var option = outcome.chosen()[student];
        if (option != Outcome.NONE) {
            return new Proposal.Placed(places.get(instance.place(option)), instance.rank(student, option), firstCome);
        }
        var certificate = Certificate.of(instance, outcome.chosen(), student);
        return new Proposal.Unplaced(
                because(candidates, certificate, student),
                certificate.places().size(),
                certificate.holders().size(),
                firstCome);
    }

    private static Because because(List<Candidate> candidates, Certificate certificate, int student) {
        if (certificate.places().isEmpty()) {
            return Because.NO_PLACE;
        }
        if (certificate.nearest() == Outcome.NONE) {
            return Because.ALL_TAKEN;
        }
        var own = candidates.get(student).standing();
        var before = candidates.get(certificate.nearest()).standing();
        if (before.tier() != own.tier()) {
            return Because.TIER;
        }
        return before.hardship() != own.hardship() ? Because.HARDSHIP : Because.LOTTERY;
    }

    private void write(Gathered gathered, Map<UUID, Proposal> proposals) {
        for (var school : gathered.names().keySet()) {
            in(school, () -> {
                gathered.candidates().stream()
                        .filter(candidate -> candidate.school().equals(school))
                        .forEach(candidate -> entries.write(
                                candidate.entry(),
                                candidate.standing(),
                                Objects.requireNonNull(
                                        proposals.get(candidate.entry().id()))));
                gathered.notInTime()
                        .getOrDefault(school, List.of())
                        .forEach(entry -> entries.write(entry, entry.standing(), new Proposal.NotInTime()));
                return true;
            });
        }
    }

    private static List<Rounds.Count> counts(Gathered gathered, Map<UUID, Proposal> proposals) {
        var counts = new HashMap<Tenant, Map<Integer, Rounds.Count>>();
        for (var candidate : gathered.candidates()) {
            var proposal =
                    Objects.requireNonNull(proposals.get(candidate.entry().id()));
            var placed = proposal instanceof Proposal.Placed one ? one : null;
            var first =
                    placed != null ? placed.firstCome() : proposal instanceof Proposal.Unplaced one && one.firstCome();
            counts.computeIfAbsent(candidate.school(), _ -> new HashMap<>())
                    .merge(
                            candidate.standing().tier(),
                            new Rounds.Count(
                                    candidate.school().id(),
                                    gathered.names().getOrDefault(candidate.school(), ""),
                                    candidate.standing().tier(),
                                    1,
                                    placed == null ? 0 : 1,
                                    first ? 1 : 0,
                                    placed == null ? 0 : placed.rank()),
                            Rounds.Count::and);
        }
        return counts.values().stream()
                .flatMap(tiers -> tiers.values().stream())
                .toList();
    }

    private <R> R in(Tenant tenant, Supplier<R> work) {
        return TenantScope.call(tenant, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
