package nl.opstap.system.demo;

import static nl.opstap.system.support.Account.BAS;
import static nl.opstap.system.support.Account.JASPER;
import static nl.opstap.system.support.Account.MARIEKE;
import static nl.opstap.system.support.Account.NOOR;
import static nl.opstap.system.support.Account.PETRA;
import static nl.opstap.system.support.Account.RIA;
import static nl.opstap.system.support.Account.SANNE;
import static nl.opstap.system.support.Account.SEM;
import static nl.opstap.system.support.Account.TOM;
import static nl.opstap.system.support.Account.WILMA;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.opstap.system.support.EventWatch;
import nl.opstap.system.support.Mailbox;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.Tenants;
import nl.opstap.system.support.Upload;
import nl.opstap.system.support.Visitor;
import tools.jackson.databind.JsonNode;

/** The journey: from a school's spreadsheet to a certificate, a handover and nazorg. Every step asserts what it tells. */
final class Journey {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COMPANY_MAIL = "praktijkbegeleider@kwekerij.example";

    private final URI gateway;
    private final URI mailCatcher;
    private final Path repository;
    private final StackClock clock;
    private final EventWatch events;
    private final Teller teller;

    private UUID student;
    private UUID placement;
    private UUID lastSeatPlace;
    private UUID route;
    private LocalDate from;
    private LocalDate until;

    Journey(URI gateway, URI mailCatcher, Path repository, StackClock clock, EventWatch events, Teller teller) {
        this.gateway = gateway;
        this.mailCatcher = mailCatcher;
        this.repository = repository;
        this.clock = clock;
        this.events = events;
        this.teller = teller;
    }

    void walk() throws IOException {
        var today = today();
        from = today.plusWeeks(1).with(DayOfWeek.MONDAY).plusWeeks(1);
        until = from.plusWeeks(4);
        teller.chapter("The pool of the region");
        importSpreadsheet();
        teller.chapter("On the way to ready");
        registerStudent(today);
        refusedBeforeTheGates();
        passTheGates(today);
        teller.chapter("A place");
        rankAndAsk();
        contestOfTheLastSeat();
        teller.chapter("Contract");
        signContract();
        teller.chapter("Stage");
        work();
        assessAndCertify();
        teller.chapter("From school to work");
        startRoute();
        handOver();
        nazorg();
        teller.chapter("Who looked, and who may");
        accessLogAndWithdrawal();
    }

    // ---- the pool -------------------------------------------------------------------------------------------------

    private void importSpreadsheet() throws IOException {
        var ria = Visitor.loggedIn(gateway, RIA);
        var before = supply(ria);
        var file = Files.readAllBytes(repository.resolve("deploy/demo/stagebestand-demo.csv"));
        var uploaded = ria.call(
                        "POST",
                        "/api/company/v1/imports",
                        new Upload("application/octet-stream", file),
                        "X-File-Name",
                        "stagebestand-demo.csv")
                .expect(201);
        var id = uploaded.path("id").asString();
        var checked = Patience.until("the dry run", SOON, () -> settled(ria, id, "CHECKED"));
        teller.step("Ria, regiocoördinator", "uploads a school's spreadsheet; the dry run names every row");
        teller.detail("totals %s", checked.path("totals"));
        teller.detail("reasons %s", checked.path("codes"));
        var errors = ria.get("/api/company/v1/imports/" + id + "/errors");
        errors.expect(200);
        require(
                new String(errors.raw().body(), Charset.forName("UTF-8")).contains("Fout"),
                "the refused rows can be downloaded with their reason");
        ria.post("/api/company/v1/imports/" + id + "/confirmation", null).expect(202);
        var done = Patience.until("the import", Duration.ofMinutes(2), () -> settled(ria, id, "DONE"));
        teller.step(
                "Ria", "confirms; " + done.path("result").path("companiesAdded").asInt() + " companies are added");
        if (done.path("result").path("companiesAdded").asInt() > 0) {
            events.await("company-changed");
            teller.event("CompanyChanged, PlaceChanged");
        }
        teller.detail("supply of the region before: %s", before);
    }

    private Optional<JsonNode> settled(Visitor visitor, String importId, String state) {
        var now = visitor.get("/api/company/v1/imports/" + importId).expect(200);
        if (now.path("state").asString().equals("FAILED")) {
            throw new AssertionError("The import failed: " + now);
        }
        return Optional.of(now).filter(view -> view.path("state").asString().equals(state));
    }

    private JsonNode supply(Visitor visitor) {
        return visitor.get("/api/company/v1/monitor/supply-and-demand")
                .expect(200)
                .path("total");
    }

    // ---- school ---------------------------------------------------------------------------------------------------

    private void registerStudent(LocalDate today) {
        var marieke = Visitor.loggedIn(gateway, MARIEKE);
        Patience.until(
                "the school to be open",
                SOON,
                () -> Optional.of(marieke.get("/api/school/v1/policy")).filter(answer -> answer.status() == 200));
        var answer = marieke.post(
                "/api/school/v1/students",
                Map.ofEntries(
                        Map.entry("localNumber", "DEMO-1"),
                        Map.entry("givenName", "Sem"),
                        Map.entry("familyName", "Voorbeeld"),
                        Map.entry(
                                "birthDate", today.minusYears(16).minusMonths(6).toString()),
                        Map.entry("homePostcode4", "5701"),
                        Map.entry("municipalityId", Tenants.MUNICIPALITY.toString()),
                        Map.entry("classGroup", "V4"),
                        Map.entry("track", "VSO"),
                        Map.entry("profile", "LABOUR_MARKET"),
                        Map.entry("mentorId", MARIEKE.id().toString()),
                        Map.entry("expectedLeaving", today.plusMonths(14).toString()),
                        Map.entry("accountId", SEM.id().toString()),
                        Map.entry(
                                "guardians",
                                List.of(Map.of(
                                        "name",
                                        "Petra Voorbeeld",
                                        "relation",
                                        "PARENT",
                                        "accountId",
                                        PETRA.id().toString(),
                                        "contactAllowed",
                                        true))),
                        Map.entry("supportNeeds", List.of("SHORT_INSTRUCTIONS"))));
        if (answer.status() == 409) {
            throw new AssertionError("this stack walked the demo before; start anew with ./opstap up --fresh");
        }
        student = id(answer.expect(201));
        teller.step("Marieke, mentor", "registers Sem, 16 years, with what a workplace must do");
        events.await("student-changed", student.toString());
        teller.event("StudentChanged");
        var bsn = marieke.post("/api/school/v1/students", Map.of("localNumber", "X", "givenName", "111222333"));
        require(bsn.status() == 422, "a BSN is refused");
        teller.step("The guard", "refuses a BSN on the way in");
        var now = marieke.get("/api/school/v1/students/" + student);
        Visitor.loggedIn(gateway, TOM)
                .put(
                        "/api/school/v1/students/" + student + "/stagebegeleider",
                        Map.of("stagebegeleiderId", SANNE.id().toString()),
                        now.etag())
                .expect(200);
        teller.step("Tom, teamleider", "gives Sem to Sanne, stagebegeleider");
    }

    private void refusedBeforeTheGates() {
        var sanne = Visitor.loggedIn(gateway, SANNE);
        var refused = Patience.until(
                "placement-service to know Sem",
                SOON,
                () -> Optional.of(sanne.post("/api/placement/v1/placements", Map.of("studentId", student, "phase", 2)))
                        .filter(answer -> answer.status() != 404));
        require(refused.status() == 409, "a placement before its gates is refused");
        teller.step("Sanne, stagebegeleider", "is told why no place can be sought yet");
        teller.detail("%s", refused.body().path("detail").asString());
    }

    private void passTheGates(LocalDate today) {
        var marieke = Visitor.loggedIn(gateway, MARIEKE);
        var sanne = Visitor.loggedIn(gateway, SANNE);
        var base = "/api/school/v1/students/" + student;
        marieke.put(
                        base + "/registration",
                        Map.of(
                                "content",
                                Map.of(
                                        "interests", "Werkt graag buiten, met planten",
                                        "strengths", "Rustig en precies",
                                        "motivation", "Wil graag een stage",
                                        "behaviour", "Vriendelijk, vraagt hulp"),
                                "goals",
                                List.of(Map.of("code", "PUNCTUALITY"), Map.of("code", "COOPERATION"))))
                .expect(200);
        teller.step("Marieke", "sends the aanmeldformulier with two goals");
        marieke.put(base + "/training-modules/1", Map.of("status", "BUSY")).expect(200);
        teller.step("Marieke", "starts Brug naar Werk");
        var tooEarly = sanne.post(base + "/readiness-decision", decision(today));
        require(tooEarly.status() == 409, "ready without an intake is refused");
        sanne.post(
                        base + "/intake-talks",
                        Map.of(
                                "heldOn",
                                today.toString(),
                                "motivation",
                                "Sem wil leren werken bij een kwekerij",
                                "learningGoals",
                                "Op tijd komen, samenwerken",
                                "preferences",
                                "Buiten, niet te druk",
                                "preferredSectors",
                                List.of("GREEN"),
                                "progressTold",
                                true,
                                "advisedToSearch",
                                true))
                .expect(201);
        teller.step("Sanne", "holds the intake");
        sanne.post(base + "/readiness-decision", decision(today)).expect(201);
        teller.step("Sanne with Marieke", "declare Sem stagegeschikt, both named");
        events.await("student-changed", student.toString(), "\"ready\":true");
        teller.event("StudentChanged");
    }

    private static Map<String, Object> decision(LocalDate today) {
        return Map.of(
                "ready", true,
                "consultedOn", today.toString(),
                "evidence",
                        Map.of(
                                "learnability", "Leert door voordoen",
                                "motivation", "Gemotiveerd",
                                "behaviour", "Rustig"));
    }

    // ---- placement ------------------------------------------------------------------------------------------------

    private void rankAndAsk() {
        var sanne = Visitor.loggedIn(gateway, SANNE);
        placement = id(Patience.until(
                        "placement-service to know that Sem is registered",
                        SOON,
                        () -> Optional.of(sanne.post(
                                        "/api/placement/v1/placements", Map.of("studentId", student, "phase", 2)))
                                .filter(answer -> answer.status() != 409))
                .expect(201));
        act(sanne, placement, "START_INTAKE").expect(200);
        act(sanne, placement, "START_SEARCH").expect(200);
        wish(sanne, placement, List.of("MONDAY"), List.of("SHORT_INSTRUCTIONS"));
        var ranking = sanne.get("/api/placement/v1/placements/" + placement + "/ranking")
                .expect(200);
        require(ranking.path("rankedTotal").asInt() > 0, "some place fits");
        var best = ranking.path("ranked").get(0);
        teller.step(
                "Sanne",
                "sees %d places in order and %d that do not fit, with reasons"
                        .formatted(
                                ranking.path("rankedTotal").asInt(),
                                ranking.path("filteredTotal").asInt()));
        teller.detail("first: %s", best);
        teller.detail("not fitting: %s", ranking.path("filteredByReason"));
        var place = UUID.fromString(
                best.path("place").path("id").asString(best.path("placeId").asString("")));
        var request = ask(sanne, placement, place);
        var seat = answered(sanne, placement, request);
        require(seat.equals("GRANTED"), "the seat is granted");
        events.await("seat-requested", placement.toString());
        events.await("seat-granted", placement.toString());
        teller.step("Sanne", "asks a seat and has it");
        teller.event("SeatRequested → SeatGranted");
    }

    /** Two schools ask the last seat of a place in the same moment. */
    private void contestOfTheLastSeat() {
        var ria = Visitor.loggedIn(gateway, RIA);
        var companies = ria.get("/api/company/v1/companies?limit=1").expect(200);
        var company = companies.path("items").get(0).path("id").asString();
        var place = ria.post("/api/company/v1/companies/" + company + "/places", placeWithOneSeat())
                .expect(201);
        lastSeatPlace = id(place);
        var bas = Visitor.loggedIn(gateway, BAS);
        var noor = readyPlacement(bas);
        var wilma = Visitor.loggedIn(gateway, WILMA).at(Tenants.VSO);
        var lotte = readyPlacement(wilma);
        events.await("place-changed", lastSeatPlace.toString());
        var other = CompletableFuture.supplyAsync(() -> ask(wilma, lotte, lastSeatPlace));
        var first = ask(bas, noor, lastSeatPlace);
        var second = other.join();
        var answers = new ArrayList<>(List.of(answered(bas, noor, first), answered(wilma, lotte, second)));
        require(
                answers.stream().filter("GRANTED"::equals).count() == 1
                        && answers.stream().filter("REFUSED"::equals).count() == 1,
                "one school has the last seat and the other hears why not: " + answers);
        var loser = answers.get(0).equals("REFUSED") ? bas : wilma;
        var losing = answers.get(0).equals("REFUSED") ? noor : lotte;
        var view = loser.get("/api/placement/v1/placements/" + losing + "/seat-requests")
                .expect(200)
                .get(0);
        teller.step("Bas and Wilma, two schools", "ask the last seat of a place at the same moment; one has it");
        teller.detail(
                "the other gets the reason %s and %d alternatives",
                view.path("reason").asString(), view.path("alternatives").size());
        teller.event("SeatGranted, SeatRefused");
    }

    /** A placement of some ready student of the caller's school, searching. */
    private UUID readyPlacement(Visitor guide) {
        var ready = guide.get("/api/school/v1/students?step=READY&limit=50").expect(200);
        var refusals = new ArrayList<String>();
        for (var one : ready.path("items")) {
            var opened = guide.post(
                    "/api/placement/v1/placements",
                    Map.of("studentId", one.path("id").asString(), "phase", 2));
            if (opened.status() == 201) {
                var id = id(opened.body());
                act(guide, id, "START_INTAKE").expect(200);
                act(guide, id, "START_SEARCH").expect(200);
                wish(guide, id, List.of("MONDAY"), List.of());
                return id;
            }
            refusals.add(one.path("localNumber").asString() + ": " + opened.status() + " "
                    + opened.body().path("detail").asString(""));
        }
        throw new AssertionError("No student of this school is ready and free: " + refusals);
    }

    private Map<String, Object> placeWithOneSeat() {
        return Map.ofEntries(
                Map.entry("title", "Hulp in de kas (demo)"),
                Map.entry("sector", "GREEN"),
                Map.entry("phases", List.of(2, 3)),
                Map.entry("weekdays", List.of("MONDAY", "TUESDAY")),
                Map.entry("maxDays", 2),
                Map.entry("seats", 1),
                Map.entry("from", from.minusWeeks(2).toString()),
                Map.entry("until", until.plusYears(1).toString()),
                Map.entry("leerweg", "STAGE"),
                Map.entry("prospectOfJob", "UNKNOWN"),
                Map.entry("meetsNeeds", List.of("SHORT_INSTRUCTIONS")),
                Map.entry("minAge", 14),
                Map.entry("open", true));
    }

    private static Map<String, Object> workingHours() {
        return Map.of(
                "days",
                List.of(Map.of(
                        "weekday", "MONDAY",
                        "from", "08:30",
                        "until", "16:00",
                        "breakMinutes", 30,
                        "schoolMinutes", 0)));
    }

    private void signContract() {
        var sanne = Visitor.loggedIn(gateway, SANNE);
        var sem = Visitor.loggedIn(gateway, SEM);
        var petra = Visitor.loggedIn(gateway, PETRA);
        act(sanne, placement, "MEET").expect(200);
        sem.put("/api/placement/v1/placements/" + placement + "/klik", Map.of("answer", "YES"))
                .expect(200);
        sanne.put("/api/placement/v1/placements/" + placement + "/klik", Map.of("answer", "YES"))
                .expect(200);
        teller.step("Sem and the company", "both say there is a klik");
        act(sanne, placement, "AGREE").expect(200);
        events.await("placement-changed", placement.toString(), "\"state\":\"AGREED\"");
        edit(
                sanne,
                "/api/placement/v1/placements/" + placement + "/contact",
                Map.of("name", "Gerrit Groen", "mail", COMPANY_MAIL));
        edit(sanne, "/api/placement/v1/placements/" + placement + "/working-hours", workingHours());
        var contract = sanne.post("/api/placement/v1/placements/" + placement + "/contract", null)
                .expect(201);
        var hash = contract.path("hash").asString();
        teller.step("Sanne", "draws up the contract; three copies, one text " + hash.substring(0, 12) + "…");
        var early = act(sanne, placement, "START");
        require(early.status() == 409, "no stage without signatures");
        byLink("stagecontract", hash, Map.of("name", "Gerrit Groen", "agreed", true));
        teller.step(
                "Gerrit, at the company", "checks the contract and signs by the link in a mail, without an account");
        for (var signer : List.of(sanne, sem, petra)) {
            signer.post(
                            "/api/placement/v1/placements/" + placement + "/signatures",
                            Map.of("document", "CONTRACT", "hash", hash, "agreed", true))
                    .expect(200);
        }
        teller.step("Sanne, Sem and Petra (parent)", "sign with their account");
        var signed = sanne.get("/api/placement/v1/placements/" + placement + "/contract")
                .expect(200);
        require(signed.path("complete").asBoolean(), "all four signed");
        for (var copy : List.of("COMPANY", "SCHOOL", "HOME")) {
            var file = sanne.get("/api/placement/v1/placements/" + placement + "/contract/copies/" + copy);
            require(file.status() == 200 && file.raw().body().length > 1000, "copy for " + copy);
        }
        var code = signed.path("verificationCode").asString();
        new Visitor(gateway)
                .get("/api/placement/v1/public/documents/verification?code=" + code)
                .expect(200);
        teller.step("Anyone", "can verify the sealed contract by its code " + code);
    }

    private void work() {
        moveTo(from);
        var sanne = Visitor.loggedIn(gateway, SANNE);
        Patience.until("the stage to start by itself", SOON, () -> {
            var state = state(sanne);
            if (state.equals("CONTRACT")) {
                act(sanne, placement, "START");
            }
            return Optional.of(state).filter("RUNNING"::equals);
        });
        events.await("placement-changed", placement.toString(), "\"state\":\"RUNNING\"");
        teller.step("The first day", "the stage runs");
        teller.event("PlacementChanged");
        var sem = Visitor.loggedIn(gateway, SEM);
        var entry = UUID.randomUUID();
        var body = Map.of(
                "placementId", placement,
                "onDay", from.toString(),
                "mood", "GOOD",
                "pictograms", List.of("PLANTS"),
                "text", "Ik heb tomaten geplukt",
                "scores", Map.of("PUNCTUALITY", 3),
                "writtenAt",
                        from.atTime(16, 0).atZone(StackClock.ZONE).toInstant().toString());
        sem.put("/api/placement/v1/logbook-entries/" + entry, body).expect(200);
        sem.put("/api/placement/v1/logbook-entries/" + entry, body).expect(200);
        var log = sanne.get("/api/placement/v1/placements/" + placement + "/logbook-entries")
                .expect(200);
        require(count(log) == 1, "an entry that was sent twice is one entry");
        teller.step("Sem, on a phone", "logs a day; sent twice by a bad line, kept once");
    }

    private void assessAndCertify() {
        moveTo(until.plusDays(1));
        var sanne = Visitor.loggedIn(gateway, SANNE);
        act(sanne, placement, "START_CLOSING").expect(200);
        var opened = sanne.post("/api/placement/v1/placements/" + placement + "/assessments", Map.of("moment", "FINAL"))
                .expect(201);
        var assessment = opened.get(0).path("id").asString();
        var scores = Map.of("PUNCTUALITY", 4, "COOPERATION", 3);
        byLink("beoordelen", null, Map.of("name", "Gerrit Groen", "agreed", true, "scores", scores));
        teller.step("Gerrit", "assesses by link");
        var base = "/api/placement/v1/placements/" + placement + "/assessments/" + assessment;
        sanne.put(base + "/school-part", Map.of("scores", Map.of("PUNCTUALITY", 3, "COOPERATION", 3)))
                .expect(200);
        sanne.put(base + "/settlement", Map.of("scores", Map.of("PUNCTUALITY", 4, "COOPERATION", 3)))
                .expect(200);
        teller.step("Sanne", "assesses too; the difference is settled in the eindgesprek");
        var certificate = sanne.post("/api/placement/v1/placements/" + placement + "/certificate", null)
                .expect(201);
        var hash = certificate.path("hash").asString();
        var sem = Visitor.loggedIn(gateway, SEM);
        for (var signer : List.of(sanne, sem)) {
            signer.post(
                            "/api/placement/v1/placements/" + placement + "/signatures",
                            Map.of("document", "CERTIFICATE", "hash", hash, "agreed", true))
                    .expect(200);
        }
        require(
                !sanne.get("/api/placement/v1/placements/" + placement + "/certificate")
                        .expect(200)
                        .path("complete")
                        .asBoolean(),
                "two signatures are not enough");
        byLink("certificaat", hash, Map.of("name", "Gerrit Groen", "agreed", true));
        require(
                sanne.get("/api/placement/v1/placements/" + placement + "/certificate")
                        .expect(200)
                        .path("complete")
                        .asBoolean(),
                "the third signature completes the certificate");
        act(sanne, placement, "COMPLETE").expect(200);
        events.await("placement-changed", placement.toString(), "\"state\":\"COMPLETED\"");
        teller.step("Sem", "has a stagecertificaat with three signatures");
        teller.event("PlacementChanged");
    }

    // ---- transition -----------------------------------------------------------------------------------------------

    private void startRoute() {
        moveTo(today().plusMonths(2));
        route = UUID.fromString(events.await("route-changed", student.toString(), "ACTIVE")
                .body()
                .path("routeId")
                .asString());
        teller.step("Twelve months before leaving", "the Transitieroute starts by itself");
        teller.event("RouteChanged");
        var sanne = Visitor.loggedIn(gateway, SANNE);
        var shown = sanne.get("/api/transition/v1/routes/" + route).expect(200);
        require(
                shown.path("responsible")
                        .path("personId")
                        .asString()
                        .equals(SANNE.id().toString()),
                "Sanne is responsible");
        sanne.post(
                        "/api/transition/v1/routes/" + route + "/actions",
                        Map.of(
                                "domain",
                                "WORK_OR_EDUCATION",
                                "description",
                                "Samen kijken bij twee kwekerijen",
                                "ownerPartyId",
                                shown.path("parties").get(0).path("id").asString(),
                                "dueOn",
                                today().plusMonths(2).toString()))
                .expect(201);
        var moments = sanne.get("/api/transition/v1/routes/" + route + "/nazorg-moments")
                .expect(200);
        require(moments.path("items").size() == 4, "nazorg stands at 3, 6, 12 and 24 months");
        teller.step("Sanne", "plans with Sem; nazorg stands at the months of the policy");
    }

    private void handOver() {
        var sanne = Visitor.loggedIn(gateway, SANNE);
        var sem = Visitor.loggedIn(gateway, SEM);
        sanne.put(
                        "/api/transition/v1/routes/" + route + "/dossier-items/STRENGTHS",
                        Map.of("content", "Rustig en precies"))
                .expect(204);
        sanne.put(
                        "/api/transition/v1/routes/" + route + "/dossier-items/SUPPORT_NEEDS",
                        Map.of("content", "Korte opdrachten, één tegelijk"))
                .expect(204);
        consent(sem, "STRENGTHS");
        teller.step("Sem", "shares with the municipality what he is good at, and nothing else");
        events.await("consent-changed", student.toString(), "\"granted\":true");
        teller.event("ConsentChanged");
        var offered = sanne.post(
                        "/api/transition/v1/routes/" + route + "/handovers",
                        Map.of(
                                "receiverId",
                                Tenants.MUNICIPALITY,
                                "meetingOn",
                                today().plusWeeks(1).toString()))
                .expect(201);
        var jasper = Visitor.loggedIn(gateway, JASPER);
        var dossier = Patience.until(
                "the consent to arrive",
                Duration.ofSeconds(5),
                () -> Optional.of(jasper.get("/api/transition/v1/routes/" + route + "/dossier")
                                .expect(200))
                        .filter(view -> view.path("items").size() == 1));
        require(dossier.path("withheld").asInt() == 1, "of the rest only a count");
        teller.step("Jasper, jobcoach", "sees one item, and that one is withheld");
        require(responsible(sanne).equals(SANNE.id().toString()), "until he accepts, Sanne stays responsible");
        jasper.post(
                        "/api/transition/v1/routes/" + route + "/handovers/"
                                + offered.path("id").asString() + "/acceptance",
                        null)
                .expect(200);
        require(responsible(sanne).equals(JASPER.id().toString()), "Jasper is responsible");
        events.await("handover-changed", "ACCEPTED");
        teller.step("Jasper", "accepts and is responsible from that very moment");
        teller.event("HandoverChanged, RouteChanged");
    }

    private String responsible(Visitor visitor) {
        return visitor.get("/api/transition/v1/routes/" + route)
                .expect(200)
                .path("responsible")
                .path("personId")
                .asString();
    }

    private void nazorg() {
        var sanne = Visitor.loggedIn(gateway, SANNE);
        var leaves = LocalDate.parse(sanne.get("/api/transition/v1/routes/" + route)
                .expect(200)
                .path("leavesOn")
                .asString());
        moveTo(leaves.plusMonths(3));
        var due = events.await("nazorg-moment-changed", "DUE", route.toString());
        teller.step("Three months after leaving", "the nazorg moment is due");
        teller.event("NazorgMomentChanged");
        var jasper = Visitor.loggedIn(gateway, JASPER);
        jasper.put(
                        "/api/transition/v1/routes/" + route + "/nazorg-moments/"
                                + due.body().path("momentId").asString() + "/report",
                        Map.of("situation", "WORK", "hoursPerWeek", 24, "studentSatisfied", 4, "helpNeeded", false))
                .expect(200);
        jasper.put("/api/transition/v1/routes/" + route + "/outcome", Map.of("outcome", "EMPLOYMENT_CONTRACT"))
                .expect(204);
        teller.step("Jasper", "asks how it goes and records the outcome: a job");
        Patience.until(
                "the school's numbers of outflow",
                SOON,
                () -> Optional.of(sanne.get("/api/company/v1/monitor/outflow").expect(200))
                        .filter(outflow ->
                                outflow.path("months").path(0).path("month").asInt() == 3)
                        .filter(outflow -> outflow.path("months")
                                        .path(0)
                                        .path("situations")
                                        .path(0)
                                        .path("students")
                                        .path("number")
                                        .asInt()
                                >= 1));
        teller.step("Sanne", "sees in the numbers of her school that somebody works after three months");
        var messages = Patience.until(
                "Jasper's message",
                SOON,
                () -> Optional.of(jasper.get("/api/notification/v1/messages").expect(200))
                        .filter(answer -> answer.path("items").toString().contains("NAZORG_DUE")));
        teller.step("Jasper", "had " + messages.path("items").size() + " messages along the way");
    }

    // ---- the student's say ----------------------------------------------------------------------------------------

    private void accessLogAndWithdrawal() {
        var sem = Visitor.loggedIn(gateway, SEM);
        var log = Patience.until(
                "the log to hold Jasper's look",
                SOON,
                () -> Optional.of(sem.get("/api/school/v1/students/" + student + "/access-log")
                                .expect(200))
                        .filter(answer -> answer.toString().contains("Jasper")));
        teller.step(
                "Sem", "reads who looked: " + log.path("days").size() + " days, Sanne, Petra and Jasper among them");
        var consent = consents(sem).stream()
                .filter(line -> line.path("item").asString().equals("STRENGTHS")
                        && line.path("recipientKind").asString().equals("MUNICIPALITY"))
                .flatMap(line -> line.path("given").valueStream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Sem has given that consent"));
        sem.call(
                        "DELETE",
                        "/api/school/v1/students/" + student + "/consents/"
                                + consent.path("id").asString(),
                        null)
                .expect(200);
        var jasper = Visitor.loggedIn(gateway, JASPER);
        var started = System.nanoTime();
        Patience.until(
                "the withdrawal to work",
                Duration.ofSeconds(5),
                () -> Optional.of(jasper.get("/api/transition/v1/routes/" + route + "/dossier")
                                .expect(200))
                        .filter(view -> view.path("items").isEmpty()));
        teller.step(
                "Sem",
                "withdraws; %d ms later the municipality sees nothing"
                        .formatted(Duration.ofNanos(System.nanoTime() - started).toMillis()));
        teller.event("ConsentChanged");
        require(
                Visitor.loggedIn(gateway, NOOR)
                                .get("/api/school/v1/students/" + student)
                                .status()
                        == 404,
                "a student of another school does not exist");
        teller.step("A student of another school", "cannot see that Sem exists");
    }

    private void consent(Visitor sem, String item) {
        var line = consents(sem).stream()
                .filter(one -> one.path("item").asString().equals(item)
                        && one.path("recipientKind").asString().equals("MUNICIPALITY"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such offer: " + item));
        sem.post(
                        "/api/school/v1/students/" + student + "/consents",
                        Map.of(
                                "item",
                                item,
                                "recipientKind",
                                "MUNICIPALITY",
                                "recipientId",
                                Tenants.MUNICIPALITY,
                                "recipientName",
                                "Gemeente Veenbeek (demo)",
                                "purpose",
                                line.path("purpose").asString(),
                                "textVersion",
                                line.path("textVersion").asInt()))
                .expect(200);
    }

    private List<JsonNode> consents(Visitor sem) {
        return sem.get("/api/school/v1/students/" + student + "/consents")
                .expect(200)
                .path("lines")
                .valueStream()
                .toList();
    }

    // ---- small words ----------------------------------------------------------------------------------------------

    private static Visitor.Answer act(Visitor visitor, UUID placement, String action) {
        var shown = visitor.get("/api/placement/v1/placements/" + placement);
        return visitor.call(
                "POST",
                "/api/placement/v1/placements/" + placement + "/actions/" + action,
                Map.of(),
                "If-Match",
                shown.etag());
    }

    private static void edit(Visitor visitor, String path, Object body) {
        var of = path.substring(0, path.lastIndexOf('/'));
        visitor.put(path, body, visitor.get(of).etag()).expect(200);
    }

    private void wish(Visitor visitor, UUID id, List<String> days, List<String> needs) {
        edit(
                visitor,
                "/api/placement/v1/placements/" + id + "/search-profile",
                Map.of(
                        "weekdays", days,
                        "from", from.toString(),
                        "until", until.toString(),
                        "maxDistanceKm", 60,
                        "preferredSectors", List.of("GREEN"),
                        "needs", needs,
                        "goals", List.of("PUNCTUALITY", "COOPERATION")));
    }

    /** Asks a seat; a place that is new to placement-service is asked again until it has heard of it. */
    private static UUID ask(Visitor visitor, UUID placement, UUID place) {
        var request = UUID.randomUUID();
        Patience.until(
                        "placement-service to know the place",
                        SOON,
                        () -> Optional.of(visitor.post(
                                        "/api/placement/v1/placements/" + placement + "/seat-requests",
                                        Map.of("requestId", request, "placeId", place)))
                                .filter(answer -> answer.status() != 404))
                .expect(202);
        return request;
    }

    private static String answered(Visitor visitor, UUID placement, UUID request) {
        return Patience.until(
                "the answer about the seat",
                SOON,
                () -> Optional.of(visitor.get("/api/placement/v1/placements/" + placement + "/seat-requests/" + request)
                                .expect(200)
                                .path("status")
                                .asString())
                        .filter(status -> !status.equals("ASKED")));
    }

    private void byLink(String subject, String hash, Map<String, Object> act) {
        var mailbox = new Mailbox(mailCatcher, COMPANY_MAIL);
        var link = Patience.until("the mail about " + subject, SOON, () -> mailbox.newestLink(subject));
        var visitor = Visitor.byLink(gateway, link);
        var page = visitor.get("/api/placement/v1/links/current").expect(200);
        require(
                hash == null || page.path("document").path("hash").asString().equals(hash),
                "the link shows the same text");
        visitor.post("/api/placement/v1/links/current", act).expect(200);
        require(visitor.post("/api/placement/v1/links/current", act).status() >= 400, "a link works once");
    }

    private String state(Visitor visitor) {
        return visitor.get("/api/placement/v1/placements/" + placement)
                .expect(200)
                .path("state")
                .asString();
    }

    private static int count(JsonNode answer) {
        return answer.isArray() ? answer.size() : answer.path("items").size();
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day);
        teller.detail("-- it is %s now --", day);
    }

    private LocalDate today() {
        return clock.today();
    }

    private static UUID id(JsonNode body) {
        return UUID.fromString(body.path("id").asString());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("Does not hold: " + what);
        }
    }
}
