package nl.opstap.company.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.company.contacts.ContactChannel;
import nl.opstap.company.contacts.ContactFacts;
import nl.opstap.company.contacts.ContactFacts.Expertise;
import nl.opstap.company.contacts.ContactFacts.Source;
import nl.opstap.company.contacts.KeepContacts;
import nl.opstap.company.moments.JoinContact;
import nl.opstap.company.moments.LogContact;
import nl.opstap.company.moments.LogRequest;
import nl.opstap.company.moments.Purpose;
import nl.opstap.company.relations.KeepRelation;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People who do not exist at the first companies of the demo pool, and two schools that were in contact with them. */
@Component
@ConditionalOnBooleanProperty("opstap.demo")
class DemoContacts {
    private static final UUID REGION = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    /** How many companies all of this is about; a pool that has fewer is not the one of the demo. */
    private static final int COMPANIES = 6;

    private static final Actor SANNE = stagebegeleider("0a", "02", "Sanne Demo-Bakker");
    private static final Actor BAS = stagebegeleider("0b", "12", "Bas Demo-Jansen");

    private final KeepContacts contacts;
    private final LogContact log;
    private final JoinContact join;
    private final KeepRelation relations;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoContacts(
            KeepContacts contacts,
            LogContact log,
            JoinContact join,
            KeepRelation relations,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.contacts = contacts;
        this.log = log;
        this.join = join;
        this.relations = relations;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of two replicas that start together the second waits, and then finds that all is there. */
    void load() {
        TenantScope.run(
                new Tenant(REGION, REGION),
                () -> transaction.executeWithoutResult(_ -> {
                    database.sql("select pg_advisory_xact_lock(7232)")
                            .query((row, _) -> 0)
                            .list();
                    var companies = companies();
                    if (companies.size() == COMPANIES && isEmpty("contact_person") && isEmpty("contact_moment")) {
                        people(companies);
                        relations.take(companies.get(1), SANNE.tenant().id(), SANNE.id(), SANNE.name());
                    }
                }));
        TenantScope.run(SANNE.tenant(), () -> transaction.executeWithoutResult(_ -> ofSanne()));
        TenantScope.run(BAS.tenant(), () -> transaction.executeWithoutResult(_ -> ofBas()));
    }

    private void people(List<UUID> companies) {
        var today = LocalDate.now(clock);
        contacts.add(
                companies.get(0),
                new ContactFacts(
                        "Mieke Turfsteker",
                        "Bedrijfsleider",
                        "0492-000101",
                        "mieke@bedrijf.example",
                        ContactChannel.CALL,
                        "ma t/m do, voor 10 uur",
                        Source.PERSON_AGREED,
                        false,
                        List.of()),
                today.minusMonths(2));
        contacts.add(
                companies.get(0),
                new ContactFacts(
                        "Driss Hazelaar",
                        "Voorman",
                        "0492-000102",
                        null,
                        ContactChannel.MESSAGE,
                        null,
                        Source.COMPANY_GAVE,
                        true,
                        List.of(Expertise.HARRIE_TRAINING, Expertise.KNOWS_TARGET_GROUP)),
                today.minusMonths(14));
        contacts.add(
                companies.get(1),
                new ContactFacts(
                        "Ellen Peppelman",
                        "Eigenaar",
                        "0492-000103",
                        "ellen@bedrijf.example",
                        ContactChannel.MAIL,
                        "niet op vrijdag",
                        Source.PERSON_AGREED,
                        true,
                        List.of(Expertise.RECOGNISED_TRAINER)),
                today.minusMonths(5));
    }

    private void ofSanne() {
        var companies = companies();
        if (companies.size() < COMPANIES || !isEmpty("contact_account")) {
            return;
        }
        log(
                SANNE,
                companies.get(0),
                ContactChannel.CALL,
                Purpose.FIND_PLACE,
                3,
                "Twee plekken vanaf februari, Mieke belt terug");
        log(SANNE, companies.get(1), ContactChannel.VISIT, Purpose.RUNNING_STAGE, 5, "Werkplek bekeken, alles in orde");
        log(
                SANNE,
                companies.get(2),
                ContactChannel.MAIL,
                Purpose.VISIT_OR_LESSON,
                12,
                "Wil gastles geven in het voorjaar");
        log(SANNE, companies.get(3), ContactChannel.FAIR, Purpose.GET_ACQUAINTED, 20, null);
    }

    private void ofBas() {
        var companies = companies();
        if (companies.size() < COMPANIES || !isEmpty("contact_account")) {
            return;
        }
        log(BAS, companies.get(4), ContactChannel.CALL, Purpose.FIND_PLACE, 2, "Volgend schooljaar weer bellen");
        log(BAS, companies.get(5), ContactChannel.VISIT, Purpose.JOB, 9, "Heeft een baan voor twee dagen in de week");
        database.sql("""
                select id from contact_moment
                where organisation_id = :sanne and purpose = 'FIND_PLACE' and company_id = :company""")
                .param("sanne", SANNE.tenant().id())
                .param("company", companies.get(0))
                .query(UUID.class)
                .optional()
                .ifPresent(first -> join.join(companies.get(0), first, BAS));
    }

    private void log(
            Actor who, UUID company, ContactChannel channel, Purpose purpose, int daysAgo, @Nullable String summary) {
        log.log(company, new LogRequest(channel, purpose, workday(daysAgo), null, summary, null, null), who);
    }

    private LocalDate workday(int daysAgo) {
        var day = LocalDate.now(clock).minusDays(daysAgo);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.with(DayOfWeek.FRIDAY);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** In the order in which they were added. */
    private List<UUID> companies() {
        return database.sql("select id from company order by id limit :count")
                .param("count", COMPANIES)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private boolean isEmpty(String table) {
        return !database.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    private static Actor stagebegeleider(String tenant, String person, String name) {
        return new Actor(
                UUID.fromString("0190a000-0000-7000-8000-0000000001" + person),
                name,
                new Tenant(UUID.fromString("0190a000-0000-7000-8000-0000000000" + tenant), REGION),
                "SCHOOL",
                Set.of("stagebegeleider"));
    }
}
