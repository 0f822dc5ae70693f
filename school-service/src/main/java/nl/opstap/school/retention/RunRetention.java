package nl.opstap.school.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.KnownTenants;
import nl.opstap.school.rights.EraseByTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each night: announces whose term has ended, and has erased whom it announced long enough ago. Only so many a day, so that
 * a wrong term does not empty a school before anybody sees it.
 */
@Component
class RunRetention {
    private static final Logger log = LoggerFactory.getLogger(RunRetention.class);

    private final KnownTenants tenants;
    private final Terms terms;
    private final Leavers leavers;
    private final EraseByTerm erase;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int atMostADay;

    RunRetention(
            KnownTenants tenants,
            Terms terms,
            Leavers leavers,
            EraseByTerm erase,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${opstap.retention.at-most-a-day:50}") int atMostADay) {
        this.tenants = tenants;
        this.terms = terms;
        this.leavers = leavers;
        this.erase = erase;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.atMostADay = atMostADay;
    }

    @Scheduled(cron = "${opstap.retention.cron:0 30 3 * * *}", zone = "Europe/Amsterdam")
    void run() {
        for (var tenant : tenants.all()) {
            try {
                TenantScope.run(tenant.tenant(), () -> transaction.executeWithoutResult(_ -> runFor(tenant)));
            } catch (RuntimeException failure) {
                log.error("The terms of tenant {} wait for the next round", tenant.id(), failure);
            }
        }
    }

    private void runFor(KnownTenant tenant) {
        // Two instances of this service would otherwise each take the number of a day.
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "retention " + tenant.id())
                .query((row, number) -> true)
                .single();
        var rule = terms.rule();
        var announced = leavers.announce(rule);
        var left = atMostADay - openedToday();
        var opened = 0;
        for (var ripe : leavers.ripe(rule)) {
            if (opened >= left) {
                break;
            }
            opened += open(ripe, rule.of(ripe.wasOnStage()));
        }
        if (announced + opened > 0) {
            log.info("Retention of tenant {}: {} announced, {} erasures begun", tenant.id(), announced, opened);
        }
    }

    private int open(Leavers.Ripe ripe, RetentionRule.Kept kept) {
        var request = erase.handle(ripe.student());
        request.ifPresent(id -> database.sql("""
                insert into retention_erasure (request_id, category, months, kept_until, opened_at)
                values (:request, :category, :months, :until, :now)""")
                .param("request", id)
                .param("category", kept.category().name())
                .param("months", kept.months())
                .param("until", ripe.keptUntil())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return request.isPresent() ? 1 : 0;
    }

    private int openedToday() {
        return database.sql("select count(*) from retention_erasure where opened_at >= ?")
                .param(LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }
}
