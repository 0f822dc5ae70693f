package nl.opstap.company.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.recognitions.KeepRecognitions;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the pool of the demo region once, before the service is ready; a pool that has companies is left alone. */
@Component
@ConditionalOnBooleanProperty("opstap.demo")
class LoadDemoPool implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(LoadDemoPool.class);
    private static final UUID REGION = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID COORDINATOR = UUID.fromString("0190a000-0000-7000-8000-000000000151");

    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final KeepRecognitions recognitions;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DemoContacts contacts;
    private final Clock clock;

    LoadDemoPool(
            KeepCompanies companies,
            KeepPlaces places,
            KeepRecognitions recognitions,
            JdbcClient database,
            TransactionTemplate transaction,
            DemoContacts contacts,
            Clock clock) {
        this.companies = companies;
        this.places = places;
        this.recognitions = recognitions;
        this.database = database;
        this.transaction = transaction;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
        contacts.load();
    }

    void load() {
        TenantScope.run(
                new Tenant(REGION, REGION),
                () -> transaction.executeWithoutResult(_ -> {
                    // Of two replicas that start together, the second waits and then finds the pool filled.
                    database.sql("select pg_advisory_xact_lock(7231)")
                            .query((row, _) -> 0)
                            .list();
                    var present = database.sql("select count(*) from company")
                            .query(Integer.class)
                            .single();
                    if (present == 0) {
                        new DemoPool(LocalDate.now(clock)).companies().forEach(this::add);
                        log.info("demo pool loaded: {} companies", DemoPool.COMPANIES);
                    }
                }));
    }

    private void add(DemoPool.Invented invented) {
        var company = companies.add(invented.company(), invented.networks());
        invented.recognitions().forEach(recognition -> recognitions.add(company, recognition));
        places.add(company, invented.place(), invented.scores(), COORDINATOR);
    }
}
