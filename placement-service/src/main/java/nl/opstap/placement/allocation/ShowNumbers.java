package nl.opstap.placement.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.opstap.placement.allocation.RoundViews.RoundGroup;
import nl.opstap.placement.allocation.RoundViews.RoundNumbers;
import nl.opstap.placement.allocation.Rounds.Count;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the coordinator what came of a round, per tier and per school, and never of few students. */
@Service
class ShowNumbers {
    private final Rounds rounds;
    private final TierRules tiers;
    private final AllocationSettings settings;
    private final Clock clock;

    ShowNumbers(Rounds rounds, TierRules tiers, AllocationSettings settings, Clock clock) {
        this.rounds = rounds;
        this.tiers = tiers;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RoundNumbers of(Actor actor, UUID roundId) {
        Coordinator.require(actor);
        var round = rounds.find(roundId).orElseThrow(Problem::notFound);
        var counts = rounds.counts(roundId);
        var inOrder =
                counts.stream().sorted(Comparator.comparingInt(Count::tier)).toList();
        var titles = tiers.on(LocalDate.now(clock));
        var total = guarded(List.of(sum(counts)), false, settings.smallest()).getFirst();
        return new RoundNumbers(
                ShowRounds.line(round),
                named("", total),
                groups(
                        counts,
                        Count::tier,
                        tier -> titles.stream()
                                .filter(one -> one.tier() == tier)
                                .map(TierRules.Tier::title)
                                .findFirst()
                                .orElse(String.valueOf(tier))),
                groups(
                        counts,
                        Count::schoolId,
                        school -> counts.stream()
                                .filter(one -> one.schoolId().equals(school))
                                .map(Count::schoolName)
                                .findFirst()
                                .orElse("")),
                settings.smallest());
    }

    private <K> List<RoundGroup> groups(List<Count> counts, Function<Count, K> by, Function<K, String> name) {
        var keys = counts.stream().map(by).distinct().toList();
        var sums = keys.stream()
                .map(key -> sum(counts.stream()
                        .filter(count -> by.apply(count).equals(key))
                        .toList()))
                .toList();
        var shown = guarded(sums, true, settings.smallest());
        return IntStream.range(0, keys.size())
                .mapToObj(index -> named(name.apply(keys.get(index)), shown.get(index)))
                .toList();
    }

    private static Count sum(List<Count> counts) {
        return counts.stream().reduce(Count::and).orElse(new Count(new UUID(0, 0), "", 0, 0, 0, 0, 0));
    }

    /**
     * A group of few is not told. One such group beside a known sum would be told by the others, so then the smallest of
     * those is not told either.
     */
    static List<Optional<Count>> guarded(List<Count> groups, boolean sumKnown, int smallest) {
        var shown = new ArrayList<Optional<Count>>();
        groups.forEach(group ->
                shown.add(Optional.of(group).filter(one -> one.entered() == 0 || one.entered() >= smallest)));
        if (sumKnown && shown.stream().filter(Optional::isEmpty).count() == 1) {
            IntStream.range(0, groups.size())
                    .boxed()
                    .filter(index -> shown.get(index).isPresent())
                    .min(Comparator.comparingInt(index -> groups.get(index).entered()))
                    .ifPresent(index -> shown.set(index, Optional.empty()));
        }
        return shown;
    }

    private static RoundGroup named(String name, Optional<Count> count) {
        return new RoundGroup(
                name,
                count.map(Count::entered).orElse(null),
                count.map(Count::placed).orElse(null),
                count.map(Count::firstCome).orElse(null),
                count.map(Count::worstRank).orElse(null));
    }
}
