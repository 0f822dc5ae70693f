package nl.opstap.school.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One day of "wie keek er in mijn dossier?", with the same person doing the same thing told once (GW-31). */
record AccessDay(LocalDate day, List<AccessLine> lines) {
    /** Days are the student's days. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** One access as it was reported. */
    record Access(
            Instant at,
            @Nullable UUID actorId,
            String actorName,
            String actorRole,
            UUID actorTenant,
            String action,
            String item,
            String purpose) {}

    /** Who, as what, did what with which parts, how often, from when to when. */
    record AccessLine(
            String actorName,
            String actorRole,
            @Nullable String organisation,
            String action,
            List<String> items,
            List<String> purposes,
            int times,
            Instant first,
            Instant last,
            boolean self) {}

    private record Who(@Nullable UUID actorId, String name, String role, UUID tenant, String action) {}

    /** Newest day first; inside a day in the order they came. */
    static List<AccessDay> of(
            List<Access> accesses, Function<UUID, @Nullable String> organisation, Predicate<@Nullable UUID> self) {
        var days = new LinkedHashMap<LocalDate, LinkedHashMap<Who, List<Access>>>();
        accesses.stream()
                .sorted(Comparator.comparing(Access::at))
                .forEach(access -> days.computeIfAbsent(
                                LocalDate.ofInstant(access.at(), ZONE), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Who(
                                        access.actorId(),
                                        access.actorName(),
                                        access.actorRole(),
                                        access.actorTenant(),
                                        access.action()),
                                _ -> new ArrayList<>())
                        .add(access));
        return days.entrySet().stream()
                .map(day -> new AccessDay(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .map(line -> merge(line.getKey(), line.getValue(), organisation, self))
                                .toList()))
                .toList()
                .reversed();
    }

    private static AccessLine merge(
            Who who, List<Access> same, Function<UUID, @Nullable String> organisation, Predicate<@Nullable UUID> self) {
        var items = new TreeSet<String>();
        var purposes = new TreeSet<String>();
        same.forEach(access -> {
            items.add(access.item());
            purposes.add(access.purpose());
        });
        return new AccessLine(
                who.name(),
                who.role(),
                organisation.apply(who.tenant()),
                who.action(),
                List.copyOf(items),
                List.copyOf(purposes),
                same.size(),
                same.getFirst().at(),
                same.getLast().at(),
                self.test(who.actorId()));
    }
}
