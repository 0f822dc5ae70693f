package nl.opstap.notification;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.JIP;
import static nl.opstap.platform.testing.People.KARIN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.WILMA;
import static nl.opstap.platform.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.company.RequestLimitChanged;
import nl.opstap.contracts.company.SeatReleased;
import nl.opstap.contracts.company.SeatWelcomed;
import nl.opstap.contracts.placement.AbsenceChanged;
import nl.opstap.contracts.placement.ContractEdited;
import nl.opstap.contracts.placement.OwnPlaceChanged;
import nl.opstap.contracts.placement.ProblemChanged;
import nl.opstap.contracts.placement.RemarkChanged;
import nl.opstap.contracts.placement.StageReportReady;
import nl.opstap.contracts.school.SignalChanged;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Pages;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is told what, and who is not. */
@NotificationTest
class MessagesTests {
    @Autowired
    Region region;

    @Autowired
    OwnerSql sql;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void start() {
        sql.empty();
        region.tenants();
    }

    @Test
    void aStageThatStartsIsToldToTheStudentTheParentAndTheGuidesAndNobodyElse() {
        var student = region.student();

        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(Stream.of(DAAN, PETRA, SANNE, MARIEKE))
                .allSatisfy(told -> assertThat(region.kindsOf(told)).containsExactly("PLACEMENT_STARTED"));
        assertThat(Stream.of(TOM, ADRIAAN, LOTTE, MO, JASPER, RIA, STRANGER))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("NOT-03")
    void whatOnlyTheSchoolMustDoIsNotToldToStudentAndParent() {
        var student = region.student();
        var placement = Ids.next();

        region.tell(Region.placement(placement, student, "AGREED"), TestTenant.SCHOOL_A);
        region.tell(Region.placement(placement, student, "CLOSING"), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(SANNE)).containsExactly("ASSESSMENT_DUE", "SEAT_GRANTED");
        assertThat(region.kindsOf(MARIEKE)).containsExactly("ASSESSMENT_DUE", "SEAT_GRANTED");
        assertThat(region.kindsOf(DAAN)).isEmpty();
        assertThat(region.kindsOf(PETRA)).isEmpty();
    }

    @Test
    @Tag("PLA-41")
    @Tag("NOT-05")
    void aSickReportIsToldToAllAroundTheStudentButForWhoMadeIt() {
        var student = region.student();
        var placement = Ids.next();
        region.tell(Region.placement(placement, student, "RUNNING"), TestTenant.SCHOOL_A);

        region.tell(new AbsenceChanged(placement, student, AbsenceChanged.REPORTED, PETRA.id()), TestTenant.SCHOOL_A);
        region.tell(
                new AbsenceChanged(placement, student, AbsenceChanged.UNEXPLAINED, SANNE.id()), TestTenant.SCHOOL_A);
        region.tell(new AbsenceChanged(placement, student, AbsenceChanged.WITHDRAWN, DAAN.id()), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(SANNE)).containsExactly("ABSENCE_WITHDRAWN", "ABSENCE_REPORTED", "PLACEMENT_STARTED");
        assertThat(region.kindsOf(MARIEKE))
                .containsExactly("ABSENCE_WITHDRAWN", "ABSENCE_UNEXPLAINED", "ABSENCE_REPORTED", "PLACEMENT_STARTED");
        assertThat(region.kindsOf(DAAN))
                .containsExactly("ABSENCE_UNEXPLAINED", "ABSENCE_REPORTED", "PLACEMENT_STARTED");
        assertThat(region.kindsOf(PETRA))
                .containsExactly("ABSENCE_WITHDRAWN", "ABSENCE_UNEXPLAINED", "PLACEMENT_STARTED");
        assertThat(region.messagesOf(PETRA))
                .allSatisfy(message -> assertThat(message.path()).isEqualTo("/mijn-stage"));
        assertThat(Stream.of(TOM, ADRIAAN, LOTTE, JASPER, RIA))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("PLA-44")
    void whatAParentSaysIsToldToTheStagebegeleiderAndTheAnswerToThatParent() {
        var student = region.student();
        var placement = Ids.next();
        region.tell(Region.placement(placement, student, "SEARCHING"), TestTenant.SCHOOL_A);

        region.tell(
                new RemarkChanged(Ids.next(), placement, student, RemarkChanged.MADE, PETRA.id()), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(SANNE)).containsExactly("REMARK_MADE");
        assertThat(region.kindsOf(PETRA)).isEmpty();

        region.tell(
                new RemarkChanged(Ids.next(), placement, student, RemarkChanged.ANSWERED, PETRA.id()),
                TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(PETRA)).containsExactly("REMARK_ANSWERED");
        assertThat(Stream.of(DAAN, MARIEKE, TOM))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("PLA-10")
    void anOwnPlaceIsToldToTheStagebegeleiderAndItsAnswerToTheStudent() {
        var student = region.student();
        var ownPlace = Ids.next();

        region.tell(new OwnPlaceChanged(ownPlace, student, OwnPlaceChanged.PROPOSED), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(SANNE)).containsExactly("OWN_PLACE_PROPOSED");
        assertThat(region.kindsOf(DAAN)).isEmpty();

        region.tell(new OwnPlaceChanged(ownPlace, student, OwnPlaceChanged.ANSWERED), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(DAAN)).containsExactly("OWN_PLACE_ANSWERED");
        assertThat(Stream.of(PETRA, MARIEKE, TOM))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("NOT-06")
    @Tag("PLA-71")
    void aProblemIsToldToTheMentorAndACalamityToTheTeamleiderAsWell() {
        var student = region.student();
        var placement = Ids.next();
        region.tell(Region.placement(placement, student, "SEARCHING"), TestTenant.SCHOOL_A);

        region.tell(new ProblemChanged(placement, student, ProblemChanged.OPENED, DAAN.id()), TestTenant.SCHOOL_A);
        region.tell(new ProblemChanged(placement, student, ProblemChanged.STEP, SANNE.id()), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(SANNE)).containsExactly("PROBLEM_OPENED");
        assertThat(region.kindsOf(MARIEKE)).containsExactly("PROBLEM_STEP", "PROBLEM_OPENED");
        assertThat(region.kindsOf(TOM)).isEmpty();

        region.tell(new ProblemChanged(placement, student, ProblemChanged.CALAMITY, DAAN.id()), TestTenant.SCHOOL_A);
        assertThat(Stream.of(SANNE, MARIEKE, TOM))
                .allSatisfy(told -> assertThat(region.kindsOf(told)).contains("CALAMITY"));
        assertThat(Stream.of(DAAN, PETRA, ADRIAAN))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("PLA-66")
    void aStageReportIsToldToTheStudentAndToTheParentsWhoMayReadItOnly() {
        var student = region.student();
        var placement = Ids.next();

        region.tell(new StageReportReady(placement, student, List.of(), SANNE.id()), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(PETRA)).isEmpty();
        assertThat(Stream.of(DAAN, MARIEKE))
                .allSatisfy(told -> assertThat(region.kindsOf(told)).containsExactly("STAGE_REPORT_READY"));

        region.tell(
                new StageReportReady(placement, student, List.of(PETRA.id(), ADRIAAN.id()), SANNE.id()),
                TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(PETRA)).containsExactly("STAGE_REPORT_READY");
        assertThat(Stream.of(SANNE, ADRIAAN))
                .as("who wrote it, and who is no parent of this student")
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("PLA-34")
    void aContractThatTheCompanyStillChecksIsNoTaskForOthersAndAMistakeIsToldToTheSchoolOnly() {
        var student = region.student();
        var placement = Ids.next();
        region.tell(Region.contract(placement, student, "company"), TestTenant.SCHOOL_A);
        assertThat(Stream.of(SANNE, MARIEKE, DAAN, PETRA))
                .allSatisfy(person -> assertThat(region.kindsOf(person)).isEmpty());

        region.tell(new ContractEdited(placement, student, 1, ContractEdited.OBJECTED, List.of()), TestTenant.SCHOOL_A);
        region.tell(Region.placement(placement, student, "AGREED"), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(SANNE)).containsExactly("CONTRACT_OBJECTED");
        assertThat(region.kindsOf(DAAN)).isEmpty();

        region.tell(Region.contract(placement, student, "company"), TestTenant.SCHOOL_A);
        region.tell(Region.contract(placement, student, "student", "parent"), TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(DAAN)).containsExactly("CONTRACT_TO_SIGN");
        assertThat(region.kindsOf(PETRA)).containsExactly("CONTRACT_TO_SIGN");
    }

    @Test
    @Tag("PLA-37")
    void anAmendmentIsATaskForWhoCanSignItNowAndNewsForTheFamilyWhenItCounts() {
        var student = region.student();
        var placement = Ids.next();
        region.tell(Region.placement(placement, student, "SEARCHING"), TestTenant.SCHOOL_A);

        region.tell(
                new ContractEdited(
                        placement, student, 2, ContractEdited.TO_SIGN, List.of("student", "stagebegeleider")),
                TestTenant.SCHOOL_A);
        assertThat(region.kindsOf(DAAN)).containsExactly("AMENDMENT_TO_SIGN");
        assertThat(region.kindsOf(SANNE)).containsExactly("AMENDMENT_TO_SIGN");
        assertThat(region.kindsOf(PETRA)).isEmpty();

        region.tell(new ContractEdited(placement, student, 2, ContractEdited.IN_FORCE, List.of()), TestTenant.SCHOOL_A);
        assertThat(Stream.of(DAAN, SANNE, PETRA))
                .allSatisfy(person -> assertThat(region.kindsOf(person)).contains("AMENDMENT_IN_FORCE"));
        assertThat(region.kindsOf(TOM)).isEmpty();
    }

    @Test
    void theReaderSeesAboutWhomAndWhereToGoOn() {
        var student = region.student();
        var placement = Ids.next();

        region.tell(Region.placement(placement, student, "CONTRACT"), TestTenant.SCHOOL_A);

        assertThat(region.messagesOf(SANNE).getFirst())
                .returns("Daan de Demo", Region.Shown::about)
                .returns("/plaatsingen/" + placement, Region.Shown::path);
        assertThat(region.messagesOf(PETRA).getFirst())
                .as("the page that a parent can open")
                .returns("/mijn-stage", Region.Shown::path);
    }

    @Test
    void theSameNewsIsToldOnce() {
        var student = region.student();
        var placement = Ids.next();
        var handover = Ids.next();

        for (var time = 0; time < 3; time++) {
            region.tell(Region.placement(placement, student, "RUNNING"), TestTenant.SCHOOL_A);
            region.tell(region.handover(handover, student, "OFFERED", TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
            region.jobs();
        }

        assertThat(region.kindsOf(DAAN)).containsExactly("PLACEMENT_STARTED");
        assertThat(region.kindsOf(JASPER)).containsExactly("HANDOVER_OFFERED");
        assertThat(sql.count("queued_mail")).isEqualTo(4);
    }

    @Test
    void somebodyInTwoRolesIsToldOnce() {
        var student = Ids.next();
        var mentorAndGuide = region.student(student, MARIEKE.id(), false, false);
        region.tell(mentorAndGuide, TestTenant.SCHOOL_A);

        region.tell(Region.placement(Ids.next(), student, "RUNNING", MARIEKE), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(MARIEKE)).containsExactly("PLACEMENT_STARTED");
    }

    @Test
    void anEventThatComesBeforeItsStudentIsKnownDoesNotSwallowTheNews() {
        var student = Ids.next();
        var placement = Ids.next();
        region.tell(Region.placement(placement, student, "RUNNING"), TestTenant.SCHOOL_A);
        region.tell(region.student(student, SANNE.id(), true, true), TestTenant.SCHOOL_A);

        region.tell(Region.placement(placement, student, "RUNNING"), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(DAAN)).containsExactly("PLACEMENT_STARTED");
    }

    @Test
    void aStudentWhoIsReadyIsToldWithMentorAndParent() {
        var student = Ids.next();
        region.tell(region.student(student, SANNE.id(), true, false), TestTenant.SCHOOL_A);

        region.tell(region.student(student, SANNE.id(), true, true), TestTenant.SCHOOL_A);
        region.tell(region.student(student, SANNE.id(), true, true), TestTenant.SCHOOL_A);

        assertThat(Stream.of(DAAN, PETRA, MARIEKE))
                .allSatisfy(told -> assertThat(region.kindsOf(told)).containsExactly("STUDENT_READY"));
        assertThat(region.kindsOf(LOTTE)).isEmpty();
    }

    @Test
    @Tag("SCH-32")
    @Tag("SCH-33")
    void theMentorHearsOfFeedbackAndTheStagebegeleiderWhatBecameOfItAndNobodyElse() {
        var student = region.student();
        var signal = Ids.next();
        region.tell(feedback(signal, student, "OPEN"), TestTenant.SCHOOL_A);
        region.tell(feedback(signal, student, "OPEN"), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(MARIEKE)).containsExactly("FEEDBACK_RAISED");
        assertThat(region.kindsOf(SANNE)).isEmpty();

        region.tell(feedback(signal, student, "GOAL"), TestTenant.SCHOOL_A);
        region.tell(feedback(signal, student, "REACHED"), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(SANNE)).containsExactly("FEEDBACK_CLOSED", "SIGNAL_ANSWERED");
        assertThat(Stream.of(DAAN, PETRA, TOM, MO))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    private static SignalChanged feedback(UUID signal, UUID student, String state) {
        return new SignalChanged(signal, student, "FEEDBACK", state, SANNE.id(), MARIEKE.id());
    }

    @Test
    @Tag("NOT-03")
    void anOfferReachesTheCoachesOfTheReceiverOnly() {
        var student = region.student();

        region.tell(region.handover(Ids.next(), student, "OFFERED", TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(Stream.of(JASPER, JIP))
                .allSatisfy(told -> assertThat(region.messagesOf(told))
                        .singleElement()
                        .returns("HANDOVER_OFFERED", Region.Shown::kind)
                        .returns("", Region.Shown::about));
        assertThat(Stream.of(
                        person("tenant-administrator", TestTenant.MUNICIPALITY),
                        person("jobcoach", TestTenant.PARTNER),
                        SANNE,
                        DAAN,
                        PETRA,
                        RIA,
                        STRANGER))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    void theAnswerToAnOfferReachesWhoOfferedIt() {
        var student = region.student();
        var handover = Ids.next();
        region.tell(region.handover(handover, student, "OFFERED", TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);

        region.tell(region.handover(handover, student, "REFUSED", TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(region.kindsOf(SANNE)).containsExactly("HANDOVER_REFUSED");
        assertThat(region.kindsOf(MARIEKE)).isEmpty();
        assertThat(region.kindsOf(JASPER)).containsExactly("HANDOVER_OFFERED");
    }

    @Test
    void nazorgThatIsDueIsToldToTheResponsiblePersonAtHisOwnTenant() {
        var student = region.student();

        region.tell(Region.nazorg(Ids.next(), student, JASPER, TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(region.messagesOf(JASPER))
                .singleElement()
                .returns("NAZORG_DUE", Region.Shown::kind)
                .as("the name of a student stays at the school")
                .returns("", Region.Shown::about);
        assertThat(region.kindsOf(JIP)).isEmpty();
    }

    @Test
    @Tag("NOT-07")
    @Tag("COM-44")
    void whatACompanySaysOnItsPageReachesWhoGuidesThePlacementByBellAndMailAndNobodyElse() {
        var student = region.student();
        var placement = Ids.next();
        region.tell(Region.placement(placement, student, "PROPOSED"), TestTenant.SCHOOL_A);

        region.tell(new SeatWelcomed(placement, Ids.next(), Ids.next()), TestTenant.SCHOOL_A);
        region.tell(new SeatReleased(placement, Ids.next(), Ids.next(), "COMPANY_DECLINED"), TestTenant.SCHOOL_A);
        region.tell(new SeatReleased(placement, Ids.next(), Ids.next(), "HOLD_EXPIRED"), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(region.kindsOf(SANNE)).containsExactlyInAnyOrder("COMPANY_SAID_YES", "COMPANY_SAID_NO");
        assertThat(region.messagesOf(SANNE))
                .allSatisfy(message -> assertThat(message)
                        .returns("Daan de Demo", Region.Shown::about)
                        .returns("/plaatsingen/" + placement, Region.Shown::path));
        assertThat(sql.count("queued_mail")).isEqualTo(2);
        assertThat(Stream.of(DAAN, PETRA, MARIEKE, TOM, RIA, WILMA.at(TestTenant.SCHOOL_A), BAS, STRANGER))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("COM-44")
    void anAnswerAboutAPlacementThatIsNotKnownYetReachesTheStagebegeleidersOfTheSchool() {
        var placement = Ids.next();

        region.tell(new SeatWelcomed(placement, Ids.next(), Ids.next()), TestTenant.SCHOOL_A);

        assertThat(region.messagesOf(SANNE))
                .singleElement()
                .returns("COMPANY_SAID_YES", Region.Shown::kind)
                .returns("", Region.Shown::about)
                .returns("/plaatsingen/" + placement, Region.Shown::path);
        assertThat(region.kindsOf(BAS)).isEmpty();
        assertThat(sql.count("queued_mail")).isZero();
    }

    @Test
    @Tag("NOT-07")
    void anotherNumberOfACompanyIsToldToItsRelatiebeheerderTheSchoolsThatAskAndTheRegion() {
        var company = Ids.next();

        region.tell(limit(company, true), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(Stream.of(BAS, KARIN, RIA))
                .allSatisfy(told -> assertThat(region.messagesOf(told))
                        .singleElement()
                        .returns("COMPANY_LIMIT_CHANGED", Region.Shown::kind)
                        .returns("/bedrijven/" + company, Region.Shown::path));
        assertThat(sql.count("queued_mail"))
                .as("the relatiebeheerder is one person")
                .isOne();
        assertThat(Stream.of(SANNE, MARIEKE, DAAN, MO, JASPER, STRANGER))
                .allSatisfy(other -> assertThat(region.kindsOf(other)).isEmpty());
    }

    @Test
    @Tag("NOT-07")
    void whoWroteItDownKnowsItAlready() {
        region.tell(limit(Ids.next(), false), TestTenant.SCHOOL_MBO);
        region.tell(limit(Ids.next(), false), TestTenant.SCHOOL_B);
        region.tell(limit(Ids.next(), false), TestTenant.REGION);
        region.jobs();

        assertThat(region.kindsOf(KARIN)).hasSize(2);
        assertThat(region.kindsOf(BAS)).hasSize(2);
        assertThat(region.kindsOf(RIA)).hasSize(2);
    }

    /** Bas keeps the relation; a school of the mbo asks something there, and so does his own. */
    private static RequestLimitChanged limit(UUID company, boolean byCompany) {
        return new RequestLimitChanged(
                company,
                2,
                null,
                byCompany,
                TestTenant.SCHOOL_B.id(),
                BAS.id(),
                List.of(TestTenant.SCHOOL_B.id(), TestTenant.SCHOOL_MBO.id()));
    }

    @Test
    void nothingIsToldOutsideTheRegion() {
        var student = region.student();

        region.tell(Region.nazorg(Ids.next(), student, STRANGER, TestTenant.OTHER_SCHOOL), TestTenant.SCHOOL_A);
        region.tell(region.handover(Ids.next(), student, "OFFERED", TestTenant.OTHER_SCHOOL), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(region.kindsOf(STRANGER)).isEmpty();
    }

    @Test
    void thePostWaitsForATenantThatIsNotKnownYet() {
        var student = region.student();
        sql.sql("delete from known_tenant").update();
        region.tell(Region.nazorg(Ids.next(), student, JASPER, TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.jobs();

        region.tenants();
        region.jobs();
        region.jobs();

        assertThat(region.kindsOf(JASPER)).containsExactly("NAZORG_DUE");
        assertThat(sql.count("post")).isZero();
    }

    @Test
    void aMessageIsMarkedReadForItsReaderOnly() {
        var student = region.student();
        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);
        region.tell(region.handover(Ids.next(), student, "OFFERED", TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.jobs();
        var mine = region.messagesOf(DAAN).getFirst().id();
        var ofTheRole = region.messagesOf(JASPER).getFirst().id();

        assertThat(read(DAAN, mine)).hasStatus(204);
        assertThat(read(DAAN, mine)).as("once more is harmless").hasStatus(204);
        assertThat(read(JASPER, ofTheRole)).hasStatus(204);

        assertThat(region.messagesOf(DAAN)).allMatch(Region.Shown::read);
        assertThat(region.messagesOf(PETRA)).noneMatch(Region.Shown::read);
        assertThat(region.messagesOf(JIP)).noneMatch(Region.Shown::read);
        assertThat(mvc.get().uri("/v1/messages").with(DAAN))
                .bodyJson()
                .extractingPath("unread")
                .isEqualTo(0);
    }

    @Test
    void manyMessagesAreReadPageByPageTheNewestFirst() {
        var student = region.student();
        for (var times = 0; times < 5; times++) {
            region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);
        }

        var pages = Pages.ids(mvc, DAAN, "/v1/messages", 2);

        assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(List::stream).toList())
                .isEqualTo(region.messagesOf(DAAN).stream()
                        .map(message -> message.id().toString())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(mvc.get().uri("/v1/messages?limit=2").with(DAAN))
                .bodyJson()
                .extractingPath("unread")
                .isEqualTo(5);
    }

    @Test
    void somebodyElsesMessageDoesNotExist() {
        var student = region.student();
        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);
        var ofDaan = region.messagesOf(DAAN).getFirst().id();

        assertThat(read(LOTTE, ofDaan)).hasStatus(404);
        assertThat(read(STRANGER, ofDaan)).hasStatus(404);
        assertThat(read(DAAN, Ids.next())).hasStatus(404);
        assertThat(sql.count("message_read")).isZero();
    }

    @Test
    void somebodySeesTheMessagesOfTheTenantHeOrSheWorksForNow() {
        var student = region.student();
        var both = SANNE.in(TestTenant.SCHOOL_B, "stagebegeleider");
        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(both.at(TestTenant.SCHOOL_A))).containsExactly("PLACEMENT_STARTED");
        assertThat(region.kindsOf(both.at(TestTenant.SCHOOL_B))).isEmpty();
    }

    @Test
    void whatWasToldOfAStudentGoesWithTheStudent() {
        var student = region.student();
        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);

        region.erase(StudentChanged.class, student, TestTenant.SCHOOL_A);

        assertThat(region.kindsOf(SANNE)).isEmpty();
        assertThat(sql.count("student")).isZero();
        assertThat(sql.count("guardian")).isZero();
        assertThat(sql.count("placement")).isZero();
    }

    private MvcTestResult read(Person person, UUID message) {
        return mvc.put().uri("/v1/messages/{id}/reading", message).with(person).exchange();
    }
}
