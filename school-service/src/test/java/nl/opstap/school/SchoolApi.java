package nl.opstap.school;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.OpenTenant;
import nl.opstap.school.policy.SchoolType;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The school as people use it, over HTTP, and the steps a test starts from. */
@TestComponent
public class SchoolApi {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final MockMvcTester mvc;
    private final OpenTenant openTenant;
    private final JsonMapper json;

    SchoolApi(MockMvcTester mvc, OpenTenant openTenant, JsonMapper json) {
        this.mvc = mvc;
        this.openTenant = openTenant;
        this.json = json;
    }

    /** The region of the demo, its staff known; again and again without harm. */
    public void open() {
        open(TestTenant.REGION, TenantKind.REGION, null);
        open(TestTenant.SCHOOL_A, TenantKind.SCHOOL, SchoolType.VSO);
        open(TestTenant.SCHOOL_B, TenantKind.SCHOOL, SchoolType.PRO);
        open(TestTenant.SCHOOL_MBO, TenantKind.SCHOOL, SchoolType.MBO);
        open(TestTenant.MUNICIPALITY, TenantKind.MUNICIPALITY, null);
        open(TestTenant.OTHER_SCHOOL, TenantKind.SCHOOL, SchoolType.VSO);
        assertThat(get(MARIEKE, "/v1/me")).hasStatusOk();
        assertThat(get(SANNE, "/v1/me")).hasStatusOk();
    }

    private void open(TestTenant tenant, TenantKind kind, @Nullable SchoolType type) {
        openTenant.handle(new KnownTenant(tenant.id(), tenant.regionId(), kind, type, tenant.alias()));
    }

    public MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(as(person)).exchange();
    }

    public MvcTestResult post(Person person, String path, Object body) {
        return mvc.post()
                .uri(path)
                .with(as(person))
                .contentType("application/json")
                .content(json.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult put(Person person, String path, @Nullable String ifMatch, Object body) {
        var request = mvc.put()
                .uri(path)
                .with(as(person))
                .contentType("application/json")
                .content(json.writeValueAsString(body));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    public MvcTestResult delete(Person person, String path) {
        return mvc.delete().uri(path).with(as(person)).exchange();
    }

    public JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    public String etag(Person person, String path) {
        return String.valueOf(get(person, path).getResponse().getHeader("ETag"));
    }

    /** A student form that passes, with a local number of its own. */
    public Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("localNumber", "T" + NUMBER.incrementAndGet());
        form.put("givenName", "Sam");
        form.put("infix", "van");
        form.put("familyName", "Voorbeeld");
        form.put("birthDate", "2009-05-14");
        form.put("homePostcode4", "5751");
        form.put("municipalityId", TestTenant.MUNICIPALITY.id());
        form.put("classGroup", "V5a");
        form.put("track", "VSO");
        form.put("profile", "LABOUR_MARKET");
        form.put("expectedLeaving", "2028-07-14");
        form.put("supportNeeds", List.of("LOW_STIMULI", "FIXED_SUPERVISOR"));
        return form;
    }

    /** Registered by Marieke, with these fields in place of the usual ones. */
    public UUID student(Map<String, ?> other) {
        var form = form();
        form.putAll(other);
        var result = post(MARIEKE, "/v1/students", form);
        assertThat(result).hasStatus(201);
        return UUID.fromString(body(result).get("id").asString());
    }

    public void assign(UUID studentId, Person stagebegeleider) {
        var path = "/v1/students/" + studentId;
        assertThat(put(
                        stagebegeleider,
                        path + "/stagebegeleider",
                        etag(stagebegeleider, path),
                        Map.of("stagebegeleiderId", stagebegeleider.id())))
                .hasStatusOk();
    }

    public MvcTestResult submitAanmelding(UUID studentId, String... goals) {
        return put(
                MARIEKE,
                "/v1/students/" + studentId + "/registration",
                null,
                Map.of(
                        "content",
                        Map.of(
                                "interests", "Dieren en planten",
                                "strengths", "Werkt graag buiten",
                                "motivation", "Wil heel graag",
                                "behaviour", "Rustig in de klas"),
                        "goals",
                        List.of(goals).stream()
                                .map(code -> Map.of("code", code))
                                .toList()));
    }

    public MvcTestResult begin(UUID studentId, int module) {
        return put(
                MARIEKE,
                "/v1/students/%s/training-modules/%d".formatted(studentId, module),
                null,
                Map.of("status", "BUSY"));
    }

    public MvcTestResult talk(UUID studentId) {
        return post(
                SANNE,
                "/v1/students/" + studentId + "/intake-talks",
                Map.of(
                        "heldOn", "2026-11-20",
                        "motivation", "Weet waarom",
                        "learningGoals", "Besproken",
                        "preferences", "Liefst met dieren",
                        "progressTold", true,
                        "advisedToSearch", true));
    }

    public MvcTestResult decide(UUID studentId, boolean ready) {
        return post(
                SANNE,
                "/v1/students/" + studentId + "/readiness-decision",
                Map.of(
                        "ready",
                        ready,
                        "consultedOn",
                        "2026-11-20",
                        "evidence",
                        Map.of("learnability", "Leert snel", "motivation", "Hoog", "behaviour", "Vriendelijk")));
    }

    /** Every step taken. */
    public UUID readyStudent(Map<String, ?> other) {
        var id = student(other);
        assertThat(submitAanmelding(id, "PUNCTUALITY")).hasStatusOk();
        assign(id, SANNE);
        assertThat(begin(id, 1)).hasStatusOk();
        assertThat(talk(id)).hasStatus(201);
        assertThat(decide(id, true)).hasStatus(201);
        return id;
    }
}
