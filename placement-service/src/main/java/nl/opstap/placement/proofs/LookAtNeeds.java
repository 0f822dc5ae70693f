package nl.opstap.placement.proofs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.opstap.contracts.placement.NeedsProven;
import nl.opstap.placement.students.KnownTenants;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once a month at what companies did for students, over the schools of a region together, and releases what says
 * nothing of one of them (COM-21, ADR 17). Each school is read as itself; what was read is counted and forgotten, and only
 * the numbers are written, for the region.
 */
@Component
class LookAtNeeds {
    private static final Logger LOG = LoggerFactory.getLogger(LookAtNeeds.class);
    private final KnownTenants tenants;
    private final EndedStages stages;
    private final Releases releases;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookAtNeeds(
            KnownTenants tenants,
            EndedStages stages,
            Releases releases,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.stages = stages;
        this.releases = releases;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Often, because the demo moves its clock; in a month that was looked at it costs one query per region. */
    @Scheduled(
            initialDelayString = "${opstap.placement.look-every:PT5M}",
            fixedDelayString = "${opstap.placement.look-every:PT5M}")
    void run() {
        // Whole months: the day of a release tells nothing of the day on which somebody ended.
        var until = LocalDate.now(clock).withDayOfMonth(1);
        var regions = tenants.all().stream().collect(Collectors.groupingBy(Tenant::region));
        regions.forEach((region, members) -> {
            try {
                look(new Tenant(region, region), members, until);
            } catch (RuntimeException failure) {
                LOG.warn("The needs met in region {} were not looked at", region, failure);
            }
        });
    }

    private void look(Tenant region, List<Tenant> members, LocalDate until) {
        if (in(region, () -> releases.isLookedAt(until))) {
            return;
        }
        var crowds = new HashMap<UUID, Crowd>();
        for (var member : members) {
            in(member, () -> {
                stages.addTo(crowds, start(until), clock.getZone());
                return true;
            });
        }
        in(region, () -> releases.take(until) && release(crowds, until));
    }

    private boolean release(Map<UUID, Crowd> crowds, LocalDate until) {
        crowds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> release(entry.getKey(), entry.getValue(), until));
        return true;
    }

    private void release(UUID company, Crowd crowd, LocalDate until) {
        var count = crowd.count(releases.lookedUntil(company).map(this::start).orElse(Instant.MIN));
        if (!count.isEnough()) {
            return;
        }
        var before = releases.of(company);
        var now = count.release(before);
        if (!now.equals(before)) {
            releases.release(company, now, until);
            outbox.publish(new NeedsProven(company, releases.needs(company)));
        }
        releases.looked(company, until);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private <R> R in(Tenant tenant, Supplier<R> work) {
        return TenantScope.call(tenant, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
