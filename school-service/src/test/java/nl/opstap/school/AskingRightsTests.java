package nl.opstap.school;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.FATIMA;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.rights.DossierPart;
import nl.opstap.contracts.rights.DossierRequested;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.contracts.rights.ErasureDone;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.OneTimeKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A student asks for everything, or to be forgotten; the other services answer by event, in their own time. */
@SchoolTest
@Tag("GW-40")
class AskingRightsTests {
    private static final List<String> OTHERS = List.of("company", "placement", "transition", "notification");

    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    List<EventHandler<?>> handlers;

    @Autowired
    List<ScheduledTaskHolder> jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theStudentGetsEverythingOnceEveryServiceHasAnswered() {
        var id = daan("2009-05-14");
        assertThat(school.submitAanmelding(id, "PUNCTUALITY")).hasStatusOk();

        var request = ask(DAAN, id, "EXPORT");

        assertThat(detail(DAAN, request).get("state").asString()).isEqualTo("COLLECTING");
        answerAll(request, "notification");
        assertThat(answered(request)).isEqualTo(4);
        assertThat(school.get(DAAN, path(request) + "/export")).hasStatus(409);
        answer("notification", request);

        assertThat(detail(DAAN, request).get("state").asString()).isEqualTo("DONE");
        var export = school.get(DAAN, path(request) + "/export");
        assertThat(export).hasStatusOk();
        assertThat(new String(export.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Voorbeeld")
                .contains("Dieren en planten")
                .contains("van placement")
                .contains("Aanmelding voor stage");
        assertThat(school.get(DAAN, path(request) + "/export-document"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.action().equals("EXPORT"))
                .extracting(AccessRecorded::item)
                .containsExactly("EVERYTHING", "EVERYTHING");
    }

    @Test
    void whatWaitsIsSealedAndAfterThirtyDaysGone() {
        var id = daan("2009-05-14");
        var request = ask(DAAN, id, "EXPORT");
        answerAll(request, "");
        assertThat(owner.sql("select string_agg(sealed, '') from rights_part")
                        .query(String.class)
                        .single())
                .doesNotContain("Voorbeeld");

        clock.advance(Duration.ofDays(31));
        removeOldExports();

        assertThat(owner.count("rights_part")).isZero();
        assertThat(detail(DAAN, request).get("state").asString()).isEqualTo("REMOVED");
        assertThat(school.get(DAAN, path(request) + "/export")).hasStatus(409);
        assertThat(ask(DAAN, id, "EXPORT")).isNotEqualTo(request);
    }

    @Test
    void whoMayAskFollowsFromAgeAndRole() {
        var id = daan("2011-05-14");

        assertThat(asking(DAAN, id, "ERASURE")).hasStatus(403);
        assertThat(asking(MARIEKE, id, "EXPORT")).hasStatus(403);
        assertThat(asking(PETRA, id, "ERASURE")).hasStatus(201);
        assertThat(asking(PETRA, id, "ERASURE")).hasStatus(409);
        var request = ask(DAAN, id, "EXPORT");
        assertThat(school.get(PETRA, path(request))).hasStatus(404);
        assertThat(school.get(SANNE, path(request))).hasStatus(404);
        assertThat(school.get(FATIMA, path(request))).hasStatusOk();
    }

    @Test
    void fromSixteenTheStudentAsksAndTheParentNoLonger() {
        var id = daan("2009-05-14");

        assertThat(asking(PETRA, id, "EXPORT")).hasStatus(403);
        assertThat(asking(DAAN, id, "ERASURE")).hasStatus(201);
    }

    @Test
    void theSchoolErasesLastAndKeepsAReceiptOfNumbers() {
        var id = daan("2009-05-14");
        assertThat(school.submitAanmelding(id, "PUNCTUALITY")).hasStatusOk();
        var export = ask(DAAN, id, "EXPORT");
        answerAll(export, "");
        var request = ask(DAAN, id, "ERASURE");
        assertThat(decide(DAAN, request, true)).hasStatus(404);

        assertThat(decide(TOM, request, true)).hasStatusOk();

        assertThat(owner.published(ErasureRequested.class).getLast()).isEqualTo(new ErasureRequested(request, id));
        erased("company", request);
        erased("placement", request);
        erased("transition", request);
        assertThat(owner.count("student")).isOne();
        erased("notification", request);

        assertThat(everything()).doesNotContain("Voorbeeld").doesNotContain("Dieren en planten");
        assertThat(owner.published(StudentChanged.class)).isEmpty();
        var shown = detail(FATIMA, request);
        assertThat(shown.get("state").asString()).isEqualTo("DONE");
        assertThat(shown.get("studentName").isNull()).isTrue();
        assertThat(shown.get("receipt").valueStream())
                .extracting(line -> line.get("service").asString() + " "
                        + line.get("title").asString() + " " + line.get("rows").asInt())
                .contains("placement Logboek 3", "school Leerling 1", "school Aanmelding voor stage 1");
        assertThat(school.get(DAAN, path(export) + "/export")).hasStatus(409);
        assertThat(school.get(DAAN, "/v1/students/" + id)).hasStatus(404);
    }

    @Test
    void aRefusalSaysWhyAndTheAskerReadsIt() {
        var id = daan("2009-05-14");
        arrive("placement", placement(id, "RUNNING"));
        var request = ask(DAAN, id, "ERASURE");

        assertThat(decide(TOM, request, true))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/stage-running");
        assertThat(decide(TOM, request, false)).hasStatus(422);
        assertThat(school.put(
                        TOM, path(request) + "/decision", null, Map.of("approved", false, "reason", "De stage loopt.")))
                .hasStatusOk();
        assertThat(detail(DAAN, request).get("reason").asString()).isEqualTo("De stage loopt.");
    }

    @Test
    void whoAskedDoesNotDecide() {
        var id = daan("2009-05-14");
        var number = owner.sql("select local_number from student where id = ?")
                .param(id)
                .query(String.class)
                .single();
        var asked = school.post(FATIMA, "/v1/rights-requests", Map.of("localNumber", number, "kind", "ERASURE"));
        assertThat(asked).hasStatus(201);
        var request = UUID.fromString(school.body(asked).get("id").asString());

        assertThat(decide(FATIMA, request, true)).hasStatus(409);
        assertThat(decide(TOM, request, true)).hasStatusOk();
        assertThat(school.post(FATIMA, "/v1/rights-requests", Map.of("localNumber", "bestaat-niet", "kind", "EXPORT")))
                .hasStatus(404);
        assertThat(school.post(MARIEKE, "/v1/rights-requests", Map.of("localNumber", number, "kind", "EXPORT")))
                .hasStatus(403);
    }

    @Test
    void whatIsWrongIsSaidInPlainWordsAndTheAskerReadsTheAnswer() {
        var id = daan("2009-05-14");
        var path = "/v1/students/" + id + "/corrections";
        assertThat(school.post(DAAN, path, Map.of("wrong", "Mijn achternaam is anders.")))
                .hasStatusOk();
        assertThat(school.post(SANNE, path, Map.of("wrong", "Iets."))).hasStatus(403);
        assertThat(owner.sql("select wrong from correction")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain("achternaam");

        var open = school.body(school.get(MARIEKE, "/v1/corrections")).get("items");
        assertThat(open.get(0).get("wrong").asString()).isEqualTo("Mijn achternaam is anders.");
        assertThat(school.body(school.get(SANNE, "/v1/corrections"))
                        .get("items")
                        .size())
                .isZero();
        var answer = "/v1/corrections/" + open.get(0).get("id").asString() + "/answer";
        assertThat(school.put(SANNE, answer, null, Map.of("accepted", false, "answer", "Nee.")))
                .hasStatus(403);
        assertThat(school.put(MARIEKE, answer, null, Map.of("accepted", true, "answer", "Het is verbeterd.")))
                .hasStatusOk();
        assertThat(school.put(TOM, answer, null, Map.of("accepted", false, "answer", "Toch niet.")))
                .hasStatus(409);

        assertThat(school.body(school.get(DAAN, path)).get(0).get("answer").asString())
                .isEqualTo("Het is verbeterd.");
        assertThat(school.body(school.get(MARIEKE, "/v1/corrections"))
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void everybodySeesTheRequestsThatAreTheirs() {
        var id = daan("2009-05-14");
        ask(DAAN, id, "EXPORT");
        ask(DAAN, id, "ERASURE");

        assertThat(listed(DAAN)).isEqualTo(2);
        assertThat(listed(FATIMA)).isEqualTo(2);
        assertThat(listed(TOM)).isEqualTo(1);
        assertThat(listed(MARIEKE)).isZero();
    }

    private UUID daan(String birthDate) {
        return school.student(Map.of(
                "accountId",
                DAAN.id(),
                "birthDate",
                birthDate,
                "guardians",
                List.of(Map.of(
                        "name", "Petra", "relation", "PARENT", "accountId", PETRA.id(), "contactAllowed", true))));
    }

    private MvcTestResult asking(Person who, UUID student, String kind) {
        return school.post(who, "/v1/students/" + student + "/rights-requests", Map.of("kind", kind));
    }

    private UUID ask(Person who, UUID student, String kind) {
        var asked = asking(who, student, kind);
        assertThat(asked).hasStatus(201);
        return UUID.fromString(school.body(asked).get("id").asString());
    }

    private MvcTestResult decide(Person who, UUID request, boolean approved) {
        return school.put(who, path(request) + "/decision", null, Map.of("approved", approved));
    }

    private JsonNode detail(Person who, UUID request) {
        return school.body(school.get(who, path(request)));
    }

    private int listed(Person who) {
        return school.body(school.get(who, "/v1/rights-requests")).get("items").size();
    }

    private long answered(UUID request) {
        return detail(DAAN, request)
                .get("services")
                .valueStream()
                .filter(service -> service.get("answered").asBoolean())
                .count();
    }

    private static String path(UUID request) {
        return "/v1/rights-requests/" + request;
    }

    private void answerAll(UUID request, String but) {
        OTHERS.stream().filter(service -> !service.equals(but)).forEach(service -> answer(service, request));
    }

    /** What the service would answer, in two pieces. */
    private void answer(String service, UUID request) {
        var key = owner.published(DossierRequested.class).stream()
                .filter(asked -> asked.requestId().equals(request))
                .findFirst()
                .orElseThrow()
                .publicKey();
        var whole = """
                {"sections": [{"table": "x", "title": "Iets", "columns": {"a": "Van"}, "rows": [{"a": "van %s"}]}]}""".formatted(service);
        arrive(service, part(request, key, 1, whole.substring(0, 20)));
        arrive(service, part(request, key, 2, whole.substring(20)));
    }

    private static DossierPart part(UUID request, String key, int number, String text) {
        return new DossierPart(request, number, 2, OneTimeKeys.seal(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void erased(String service, UUID request) {
        arrive(service, new ErasureDone(request, List.of(new ErasedTable("logbook_entry", "Logboek", 3, "ERASED"))));
    }

    private static PlacementChanged placement(UUID student, String state) {
        return new PlacementChanged(
                UUID.randomUUID(), student, state, 2, null, null, List.of(), null, null, null, List.of(), null);
    }

    @SuppressWarnings("unchecked")
    private <E extends Event> void arrive(String service, E event) {
        var envelope = new Envelope(
                UUID.randomUUID(), "/opstap/" + service, "test", Instant.now(), TestTenant.SCHOOL_A.tenant(), 1);
        for (var handler : handlers) {
            if (handler.event().equals(event.getClass())) {
                TenantScope.run(
                        TestTenant.SCHOOL_A.tenant(),
                        () -> transaction.executeWithoutResult(
                                _ -> ((EventHandler<E>) handler).apply(event, envelope)));
            }
        }
    }

    private void removeOldExports() {
        jobs.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduled -> scheduled.getTask().getRunnable())
                .filter(job -> job.toString().contains("RemoveOldDossiers"))
                .forEach(Runnable::run);
    }

    private String everything() {
        return owner.sql("""
                select string_agg(query_to_xml(format('select * from public.%I', relname), true, false, '')::text, '')
                from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'""").query(String.class).single();
    }
}
