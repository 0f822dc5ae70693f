package nl.opstap.school.coupling;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.coupling.Couplings.Coupling;
import nl.opstap.school.coupling.LvsConnector.Delivery;
import nl.opstap.school.policy.KnownTenants;
import nl.opstap.school.reports.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over what waits, school by school. A school whose LVS gives no answer waits for the next round, so that one that is
 * down holds up no other.
 */
@Component
public class DeliverReports {
    private static final Logger log = LoggerFactory.getLogger(DeliverReports.class);
    private static final int AT_ONCE = 50;

    private final KnownTenants tenants;
    private final List<LvsConnector> connectors;
    private final Couplings couplings;
    private final LvsMessages messages;
    private final Reports reports;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DeliverReports(
            KnownTenants tenants,
            List<LvsConnector> connectors,
            Couplings couplings,
            LvsMessages messages,
            Reports reports,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.connectors = connectors;
        this.couplings = couplings;
        this.messages = messages;
        this.reports = reports;
        this.database = database;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${opstap.lvs.deliver-every:PT10S}",
            fixedDelayString = "${opstap.lvs.deliver-every:PT10S}")
    public void run() {
        if (connectors.isEmpty()) {
            return;
        }
        for (var tenant : tenants.all()) {
            try {
                TenantScope.run(tenant.tenant(), this::deliverDue);
            } catch (RuntimeException failure) {
                log.error("The reports of tenant {} wait for the next round", tenant.id(), failure);
            }
        }
    }

    private void deliverDue() {
        var coupling = Objects.requireNonNull(transaction.execute(_ -> couplings.current()));
        if (coupling.isEmpty()) {
            return;
        }
        var connector = connectors.stream()
                .filter(known -> known.system().equals(coupling.get().system()))
                .findFirst();
        if (connector.isEmpty()) {
            return;
        }
        for (var id : Objects.requireNonNull(transaction.execute(_ -> messages.due(AT_ONCE)))) {
            var answered = transaction.execute(_ -> deliver(connector.get(), coupling.get(), id));
            if (!Boolean.TRUE.equals(answered)) {
                return;
            }
        }
    }

    /** The row stays locked while the report leaves, so that a second instance does not send it too. */
    private boolean deliver(LvsConnector connector, Coupling coupling, UUID id) {
        var locked = messages.lock(id);
        if (locked.isEmpty()) {
            return true;
        }
        var message = locked.get();
        var delivery = connector.deliver(coupling.key(), report(message));
        switch (delivery) {
            case Delivery.Delivered(var foreignId) -> messages.delivered(id, foreignId);
            case Delivery.Refused(var why) -> messages.refused(id, why);
            case Delivery.NoAnswer(var why) -> messages.postponed(message, why);
        }
        return !(delivery instanceof Delivery.NoAnswer);
    }

    private LvsReport report(LvsMessage message) {
        var number = database.sql("select local_number from student where id = ?")
                .param(message.studentId())
                .query(String.class)
                .single();
        var report = reports.find(message.studentId(), message.reportId()).orElseThrow();
        return new LvsReport(
                message.id(),
                number,
                report.kind(),
                report.phase(),
                report.happenedOn(),
                report.authorName(),
                report.content());
    }
}
