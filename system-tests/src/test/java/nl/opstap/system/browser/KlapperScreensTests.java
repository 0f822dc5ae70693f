package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Mailbox;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Ravi left the vso for the mbo and has stages at both. The stages are arranged over HTTP, because their screens have a
 * test of their own; what is tried here is the klapper.
 */
@ExtendWith({RunningStack.class, Chromium.class})
class KlapperScreensTests {
    private static final UUID AT_VSO = UUID.fromString("0190a000-0000-7000-8000-00000000020c");
    private static final UUID AT_MBO = UUID.fromString("0190a000-0000-7000-8000-000000000224");
    private static final String VSO = "VSO De Zwaluwhof (demo)";
    private static final String MBO = "mbo Kompas College (demo)";
    private static final String GOAL = "Leren samenwerken";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String companyMail =
            "begeleider-%d@bedrijf.example".formatted(Instant.now().getEpochSecond());

    @Test
    @Tag("SCH-40")
    @Tag("SCH-42")
    void theStudentShowsThePresentCompanyAPageOfThisSchoolAndOfTheOneBefore(Stack stack, Browser browser) {
        var sanne = Visitor.loggedIn(RunningStack.gateway(stack), Account.SANNE);
        var karin = Visitor.loggedIn(RunningStack.gateway(stack), Account.KARIN);
        var atVso = stage(stack, sanne, AT_VSO);
        cancel(sanne, atVso);
        var before = stage(stack, karin, AT_MBO);
        cancel(karin, before);
        var present = stage(stack, karin, AT_MBO);
        var link = companyLink(stack, karin, present);

        try (var ravi = Person.onPhone(browser, stack, Account.RAVI)) {
            workFor(ravi, MBO);
            ravi.menu("Mijn klapper")
                    .isAt("Mijn stageklapper")
                    .sees("Van je andere stages ziet het bedrijf niets.")
                    .sees(VSO)
                    .inspect("klapper-two-schools");
            try (var company = Person.visitor(browser, stack, "company")) {
                company.open(link).sees("Er is nu niets gedeeld");
            }

            goalsOf(ravi, MBO).check();
            assertThat(seenByCompany(ravi)).hasCount(1);
            goalsOf(ravi, VSO).check();
            assertThat(seenByCompany(ravi)).hasCount(2);
            ravi.inspect("klapper-shared");

            try (var company = Person.visitor(browser, stack, "company")) {
                company.open(link)
                        .sees(GOAL)
                        .sees("De leerling nam dit mee van " + VSO)
                        .inspect("link-klapper");
            }
            try (var guide = Person.at(browser, stack, Account.KARIN)) {
                guide.open("/leerlingen/" + AT_MBO + "/klapper")
                        .sees("Meegenomen van " + VSO)
                        .inspect("klapper-brought");
            }

            goalsOf(ravi, VSO).uncheck();
            assertThat(seenByCompany(ravi)).hasCount(1);
            goalsOf(ravi, MBO).uncheck();
            ravi.sees("Van je andere stages ziet het bedrijf niets.");
            try (var company = Person.visitor(browser, stack, "company")) {
                company.open(link).sees("Er is nu niets gedeeld");
            }
        }
    }

    /** The tick for the goals of the last stage before, at this school. */
    private static Locator goalsOf(Person ravi, String school) {
        return ravi.page()
                .locator("section.op-school")
                .filter(new Locator.FilterOptions()
                        .setHas(ravi.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(school))))
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("De doelen"))
                .first();
    }

    /** The lines of "Wat ziet …?", which follow the answer of the server. */
    private static Locator seenByCompany(Person ravi) {
        return ravi.page().locator(".op-card--accent li");
    }

    private static void workFor(Person person, String school) {
        var switcher = person.page().locator("button.op-tenant");
        if (!switcher.locator(".op-tenant__name").innerText().equals(school)) {
            switcher.click();
            person.press(school).settle();
            assertThat(switcher.locator(".op-tenant__name")).hasText(school);
        }
    }

    // ---- stages, over HTTP ----------------------------------------------------------------------------------------

    /** A stage that has come to the acquaintance with a company, with two goals. */
    private static String stage(Stack stack, Visitor guide, UUID student) {
        var today = StackClock.of(stack).today();
        var placement = Patience.untilNoFailure(
                        "placement-service to know Ravi",
                        SOON,
                        () -> guide.post("/api/placement/v1/placements", Map.of("studentId", student, "phase", 2))
                                .expect(201))
                .path("id")
                .asString();
        var path = "/api/placement/v1/placements/" + placement;
        act(guide, path, "START_INTAKE");
        act(guide, path, "START_SEARCH");
        guide.put(
                        path + "/search-profile",
                        Map.of(
                                "weekdays", List.of("MONDAY"),
                                "from", today.plusWeeks(1).toString(),
                                "until", today.plusWeeks(6).toString(),
                                "maxDistanceKm", 60,
                                "preferredSectors", List.of("GREEN"),
                                "needs", List.of(),
                                "goals", List.of("PUNCTUALITY", "COOPERATION")),
                        guide.get(path).etag())
                .expect(200);
        var best = Patience.until(
                "a place that fits",
                SOON,
                () -> Optional.ofNullable(
                        guide.get(path + "/ranking").expect(200).path("ranked").get(0)));
        var request = UUID.randomUUID();
        guide.post(
                        path + "/seat-requests",
                        Map.of(
                                "requestId",
                                request,
                                "placeId",
                                best.at("/place/id").asString()))
                .expect(202);
        Patience.until(
                "the seat",
                SOON,
                () -> Optional.of(guide.get(path + "/seat-requests/" + request).expect(200))
                        .filter(answer -> answer.path("status").asString().equals("GRANTED")));
        act(guide, path, "MEET");
        return placement;
    }

    private static void cancel(Visitor guide, String placement) {
        act(guide, "/api/placement/v1/placements/" + placement, "CANCEL");
    }

    private static JsonNode act(Visitor guide, String path, String action) {
        return guide.call(
                        "POST",
                        path + "/actions/" + action,
                        Map.of(),
                        "If-Match",
                        guide.get(path).etag())
                .expect(200);
    }

    private String companyLink(Stack stack, Visitor guide, String placement) {
        var path = "/api/placement/v1/placements/" + placement;
        guide.put(
                        path + "/contact",
                        Map.of("name", "Gerrit Groen", "mail", companyMail),
                        guide.get(path).etag())
                .expect(200);
        guide.post(path + "/company-links", Map.of()).expect(202);
        var mailbox = new Mailbox(RunningStack.mailCatcher(stack), companyMail);
        return Patience.until("the mail to the company", SOON, () -> mailbox.newestLink(""));
    }
}
