package nl.opstap.school.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.TenantAuthentication;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.aanmelding.AanmeldingRequest;
import nl.opstap.school.aanmelding.Content;
import nl.opstap.school.aanmelding.SubmitAanmelding;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.demo.DemoRegion.Organisation;
import nl.opstap.school.demo.DemoRegion.Person;
import nl.opstap.school.demo.DemoRegion.School;
import nl.opstap.school.demo.DemoRegion.Staff;
import nl.opstap.school.intake.HoldTalk;
import nl.opstap.school.intake.Talk;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.OpenTenant;
import nl.opstap.school.policy.TenantKind;
import nl.opstap.school.readiness.DecideReadiness;
import nl.opstap.school.readiness.Evidence;
import nl.opstap.school.students.EditStudent;
import nl.opstap.school.students.RegisterStudent;
import nl.opstap.school.students.Relation;
import nl.opstap.school.students.StudentRequest;
import nl.opstap.school.training.ModuleProgress;
import nl.opstap.school.training.ModuleStatus;
import nl.opstap.school.training.RecordProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the demo region through the same use cases people use, so that rules, events and access log are real. Starting
 * again adds what is missing and changes nothing that stands.
 */
@Component
@ConditionalOnProperty(name = "opstap.demo", havingValue = "true")
class LoadDemo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);
    private final OpenTenant openTenant;
    private final Colleagues colleagues;
    private final RegisterStudent register;
    private final EditStudent edit;
    private final SubmitAanmelding submit;
    private final RecordProgress train;
    private final HoldTalk talk;
    private final DecideReadiness decide;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    LoadDemo(
            OpenTenant openTenant,
            Colleagues colleagues,
            RegisterStudent register,
            EditStudent edit,
            SubmitAanmelding submit,
            RecordProgress train,
            HoldTalk talk,
            DecideReadiness decide,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.openTenant = openTenant;
        this.colleagues = colleagues;
        this.register = register;
        this.edit = edit;
        this.submit = submit;
        this.train = train;
        this.talk = talk;
        this.decide = decide;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var region = region();
        for (var tenant : region.tenants()) {
            openTenant.handle(
                    new KnownTenant(tenant.id(), region.region(), tenant.kind(), tenant.schoolType(), tenant.name()));
        }
        try {
            for (var school : region.schools()) {
                LOG.info("Demo school {}: {} students added", school.alias(), load(region, school));
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private DemoRegion region() throws IOException {
        try (var file = new ClassPathResource("demo/region.json").getInputStream()) {
            return json.readValue(file, DemoRegion.class);
        }
    }

    private long load(DemoRegion region, School school) {
        var organisation = region.organisation(school.alias());
        var tenant = new Tenant(organisation.id(), region.region());
        TenantScope.run(
                tenant,
                () -> transaction.executeWithoutResult(_ -> {
                    school.mentors().forEach(staff -> remember(staff, "mentor"));
                    school.stagebegeleiders().forEach(staff -> remember(staff, "stagebegeleider"));
                }));
        var students = new ArrayList<>(school.known());
        students.addAll(new DemoClass(region, LocalDate.now(clock)).of(school));
        var added = 0L;
        for (var number = 0; number < students.size(); number++) {
            var student = students.get(number);
            var known = number < school.known().size();
            var mentor = known ? school.mentors().getFirst() : pick(school.mentors(), number);
            var guide = known
                    ? school.stagebegeleiders().getFirst()
                    : pick(
                            school.stagebegeleiders(),
                            guideNumber(number - school.known().size()));
            added += TenantScope.call(
                    tenant,
                    () -> transaction.execute(_ -> {
                        return load(region, organisation, student, mentor, guide) ? 1L : 0L;
                    }));
        }
        return added;
    }

    /** Shifts with every round of steps, so that each stagebegeleider has students at every step. */
    private static int guideNumber(int generated) {
        return generated + generated / DemoClass.ROUND;
    }

    private void remember(Staff staff, String role) {
        colleagues.remember(new Colleague(staff.id(), staff.name(), List.of(role)));
    }

    /** One student with every step he or she has taken, in one transaction: half a student is never left behind. */
    private boolean load(DemoRegion region, Organisation school, Person student, Staff mentor, Staff guide) {
        var tenant = new Tenant(school.id(), region.region());
        var asMentor = enter(tenant, school, mentor, "mentor");
        if (!register.load(asMentor, student.id(), form(region, student, mentor))) {
            return false;
        }
        if (student.steps() >= 1) {
            submit.handle(asMentor, student.id(), null, aanmelding(student));
        }
        if (student.steps() >= 3) {
            train.handle(asMentor, student.id(), 1, null, new ModuleProgress(ModuleStatus.BUSY, null, null, null));
        }
        if (student.steps() >= 2) {
            var asGuide = enter(tenant, school, guide, "stagebegeleider");
            edit.place(asGuide, student.id(), guide.id(), student.phase());
            if (student.steps() >= 4) {
                talk.handle(asGuide, student.id(), intake());
            }
            if (student.steps() >= 5) {
                decide.handle(asGuide, student.id(), true, LocalDate.now(clock).minusDays(3), evidence());
            }
        }
        return true;
    }

    /** The access log asks who is logged in; here that is the person of the demo who would have done it. */
    private static Actor enter(Tenant tenant, Organisation school, Staff staff, String role) {
        var token = Jwt.withTokenValue("demo")
                .header("alg", "none")
                .subject(staff.id().toString())
                .claim("name", staff.name())
                .claim(
                        "organization",
                        Map.of(
                                school.alias(),
                                Map.of(
                                        "tenantId", List.of(tenant.id().toString()),
                                        "regionId", List.of(tenant.region().toString()),
                                        "kind", List.of(TenantKind.SCHOOL.name()),
                                        "groups", List.of("/" + role))))
                .build();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(TenantAuthentication.of(token, tenant.id()));
        SecurityContextHolder.setContext(context);
        return Actor.current();
    }

    private static StudentRequest form(DemoRegion region, Person student, Staff mentor) {
        var guardian = student.guardian();
        return new StudentRequest(
                student.localNumber(),
                student.givenName(),
                student.infix(),
                student.familyName(),
                student.birthDate(),
                student.homePostcode4(),
                region.organisation("veenbeek").id(),
                student.classGroup(),
                student.track(),
                student.crebo(),
                student.profile(),
                mentor.id(),
                student.expectedLeaving(),
                student.accountId(),
                guardian == null
                        ? List.of()
                        : List.of(new StudentRequest.GuardianRequest(
                                null, guardian.name(), Relation.PARENT, guardian.email(), guardian.accountId(), true)),
                student.needs());
    }

    private static AanmeldingRequest aanmelding(Person student) {
        return new AanmeldingRequest(
                new Content(
                        "Werkt graag met "
                                + pick(List.of("dieren", "planten", "hout", "eten", "auto's"), seed(student)),
                        "Werkt netjes en komt afspraken na",
                        null,
                        "Wil graag beginnen",
                        "Rustig en vriendelijk in de klas",
                        null),
                List.of(
                        new AanmeldingRequest.GoalChoice("PUNCTUALITY", null),
                        new AanmeldingRequest.GoalChoice("COOPERATION", null)));
    }

    private Talk intake() {
        return new Talk(
                LocalDate.now(clock).minusDays(5),
                "Weet goed waarom stage belangrijk is",
                "De doelen zijn samen besproken",
                "Liefst dicht bij huis",
                List.of(),
                null,
                true,
                true);
    }

    private static Evidence evidence() {
        return new Evidence(
                "Leert door voordoen en herhalen",
                "Wil graag",
                "Houdt zich aan afspraken",
                null,
                null,
                "Besproken met de mentor");
    }

    private static int seed(Person student) {
        return Math.floorMod(student.id().hashCode(), 1000);
    }

    private static <T> T pick(List<T> all, int number) {
        return all.get(number % all.size());
    }
}
