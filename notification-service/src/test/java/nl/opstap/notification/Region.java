package nl.opstap.notification;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.contracts.transition.HandoverChanged;
import nl.opstap.contracts.transition.NazorgMomentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tells this service what the others would tell it, lets its jobs run, and reads the messages of a person. */
@TestComponent
public class Region {
    private final List<EventHandler<?>> handlers;
    private final List<ScheduledTaskHolder> jobs;
    private final TransactionTemplate transaction;
    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final Clock clock;

    Region(
            List<EventHandler<?>> handlers,
            List<ScheduledTaskHolder> jobs,
            TransactionTemplate transaction,
            MockMvcTester mvc,
            JsonMapper json,
            Clock clock) {
        this.handlers = handlers;
        this.jobs = jobs;
        this.transaction = transaction;
        this.mvc = mvc;
        this.json = json;
        this.clock = clock;
    }

    /** A message as its reader gets it. */
    public record Shown(UUID id, String kind, String about, String path, boolean read) {}

    /** The tenants, each with its policy. */
    public void tenants() {
        for (var tenant : TestTenant.values()) {
            tell(
                    new TenantPolicyChanged(
                            tenant.id(),
                            tenant.kind(),
                            null,
                            tenant.alias(),
                            1,
                            LocalDate.now(clock),
                            List.of(3, 6, 12, 24),
                            12,
                            24,
                            List.of()),
                    tenant);
        }
    }

    public <E extends Event> void tell(E event, TestTenant of) {
        TenantScope.run(
                of.tenant(),
                () -> transaction.executeWithoutResult(status -> handlers.stream()
                        .filter(handler -> handler.event().equals(event.getClass()))
                        .forEach(handler -> apply(handler, event, of))));
    }

    public void erase(Class<? extends Event> event, UUID key, TestTenant of) {
        TenantScope.run(
                of.tenant(),
                () -> transaction.executeWithoutResult(status -> handlers.stream()
                        .filter(handler -> handler.event().equals(event))
                        .forEach(handler -> handler.erase(key, envelope(of)))));
    }

    private <E extends Event> void apply(EventHandler<E> handler, Event event, TestTenant of) {
        handler.apply(handler.event().cast(event), envelope(of));
    }

    private Envelope envelope(TestTenant tenant) {
        return new Envelope(Ids.next(), "/opstap/test", "test", clock.instant(), tenant.tenant(), 1);
    }

    /** Everything this service does by itself, once. */
    public void jobs() {
        jobs.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduled -> scheduled.getTask().getRunnable())
                .filter(job -> job.toString().startsWith("nl.opstap.notification."))
                .sorted((one, other) -> one.toString().compareTo(other.toString()) * -1)
                .forEach(Runnable::run);
    }

    /** Daan of the vso: Marieke is his mentor, Sanne guides his stage, Petra is his mother. */
    public UUID student() {
        var id = Ids.next();
        tell(student(id, SANNE.id(), false, false), TestTenant.SCHOOL_A);
        return id;
    }

    public StudentChanged student(UUID id, UUID stagebegeleider, boolean registered, boolean ready) {
        return new StudentChanged(
                id,
                DAAN.id(),
                "Daan de Demo",
                LocalDate.of(2009, 5, 1),
                "V4",
                "VSO",
                "LABOUR_MARKET",
                2,
                MARIEKE.id(),
                MARIEKE.name(),
                stagebegeleider,
                "Sanne",
                TestTenant.MUNICIPALITY.id(),
                "5701",
                LocalDate.of(2027, 7, 31),
                new Readiness(registered, registered, registered, ready),
                List.of(new Guardian(PETRA.id(), PETRA.name(), true)),
                "ACTIVE",
                null,
                null,
                null);
    }

    public static PlacementChanged placement(UUID placement, UUID student, String state) {
        return placement(placement, student, state, SANNE);
    }

    /** A contract, and whose signature it waits for. */
    public static PlacementChanged contract(UUID placement, UUID student, String... waitingFor) {
        return new PlacementChanged(
                placement,
                student,
                "CONTRACT",
                2,
                null,
                null,
                List.of(),
                null,
                null,
                SANNE.id(),
                List.of(waitingFor),
                null);
    }

    public static PlacementChanged placement(UUID placement, UUID student, String state, Person guide) {
        return new PlacementChanged(
                placement, student, state, 2, null, null, List.of(), null, null, guide.id(), List.of(), null);
    }

    public HandoverChanged handover(UUID handover, UUID student, String status, TestTenant to) {
        return new HandoverChanged(
                handover,
                Ids.next(),
                student,
                status,
                SANNE.id(),
                TestTenant.SCHOOL_A.id(),
                to.id(),
                null,
                clock.instant());
    }

    public static NazorgMomentChanged nazorg(UUID moment, UUID student, Person responsible, TestTenant at) {
        return new NazorgMomentChanged(
                moment, Ids.next(), student, responsible.id(), at.id(), 3, LocalDate.of(2026, 11, 23), "DUE", null);
    }

    /** What somebody finds, the newest first; looking also teaches the service his or her address. */
    public List<Shown> messagesOf(Person person) {
        var answer = mvc.get().uri("/v1/messages").with(person).exchange();
        assertThat(answer).hasStatusOk();
        var items = new ArrayList<Shown>();
        json.readTree(answer.getResponse().getContentAsByteArray())
                .path("items")
                .forEach(item -> items.add(new Shown(
                        UUID.fromString(item.path("id").asString()),
                        item.path("kind").asString(),
                        item.path("studentName").asString(""),
                        item.path("path").asString(),
                        item.hasNonNull("readAt"))));
        return items;
    }

    public List<String> kindsOf(Person person) {
        return messagesOf(person).stream().map(Shown::kind).toList();
    }
}
