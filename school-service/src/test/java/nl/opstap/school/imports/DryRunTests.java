package nl.opstap.school.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.sheets.Spreadsheet;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.students.KnownStudent;
import nl.opstap.school.students.Profile;
import nl.opstap.school.students.StudentRequest;
import nl.opstap.school.students.TakeInStudents;
import nl.opstap.school.students.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is made of a row, by the rules alone. The people are made up, and named so. */
@Tag("SCH-62")
class DryRunTests {
    private static final String HEADER =
            "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Uitstroomprofiel;Mentor;Uitstroomdatum;Postcode\n";
    private static final UUID MENTOR = new UUID(0, 1);
    private static final UUID OTHER_MENTOR = new UUID(0, 2);
    private static final UUID STUDENT = new UUID(0, 9);

    @Test
    void aNumberNobodyHasIsANewStudentWithTheUsualTrackOfTheSchool() {
        var row = only("P1;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751 AB");

        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.after()).isEqualTo(form("P1", "van", "V5a", MENTOR, "5751"));
        assertThat(row.codes()).as("and it is told so").containsExactly(RowCode.TRACK_ASSUMED);
        assertThat(row.row().cells()).as("of a postcode four digits are kept").endsWith("5751");
    }

    @Test
    void whatTheListDoesNotTellStaysAsItIs() {
        var known = known("P1", "van", "V5a", OTHER_MENTOR, "5751");

        var same = judge("Leerlingnummer;Klas\nP1;V5a\nP2;V6a\n", List.of(known));
        var changed = judge("Leerlingnummer;Klas;Mentor\nP1;V6a;\n", List.of(known));

        assertThat(same.getFirst().outcome()).isEqualTo(Outcome.SAME);
        assertThat(same.getFirst().codes()).containsExactly(RowCode.ALREADY_KNOWN);
        assertThat(same.getLast().codes())
                .containsExactlyInAnyOrder(
                        RowCode.GIVEN_NAME_MISSING,
                        RowCode.FAMILY_NAME_MISSING,
                        RowCode.BIRTH_DATE_MISSING,
                        RowCode.PROFILE_MISSING,
                        RowCode.MENTOR_MISSING,
                        RowCode.LEAVES_MISSING);
        assertThat(changed.getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed.getFirst().after()).isEqualTo(form("P1", "van", "V6a", OTHER_MENTOR, "5751"));
    }

    @Test
    void anEmptyTussenvoegselBesideAnAchternaamSaysThatThereIsNone() {
        var known = known("P1", "van", "V5a", MENTOR, "5751");

        var row = judge(
                        HEADER + "P1;Sam;;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751\n",
                        List.of(known))
                .getFirst();

        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.after()).isEqualTo(form("P1", null, "V5a", MENTOR, "5751"));
    }

    @Test
    void aBsnRefusesTheRowAndIsNotRepeated() {
        for (var line : List.of(
                "P1;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751;111222333",
                "P1;Sam 111222333;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751;",
                "111222333;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751;",
                // A spreadsheet lost the first zero, so only the heading tells.
                "P1;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751;11222333")) {
            var row = judge(HEADER.strip() + ";BSN\n" + line + "\n", List.of()).getFirst();

            assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(row.codes()).contains(RowCode.BSN_FOUND);
            assertThat(row.row().cells()).noneMatch(cell -> cell.contains("1222333"));
            var again = new RowReader(List.of(), Meaning.guess(Column.class, List.of()), mentors(), null)
                    .read(new Spreadsheet.Line(2, row.row().cells()));
            assertThat(again.codes()).as("also when it is looked at again").contains(RowCode.BSN_FOUND);
        }
    }

    @Test
    void twoRowsThatContradictEachOtherAreBothRefusedAndOneThatRepeatsIsNot() {
        var rows = judge(HEADER + """
                P1;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751
                P1;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;Proef, Mentor;14/7/2028;5751 AB
                P2;Bo;;Verzonnen;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751
                P2;Bo;;Verzonnen;14-05-2009;V5b;arbeidsmarkt;Mentor Proef;14-07-2028;5751
                """, List.of());

        assertThat(rows)
                .extracting(JudgedRow::outcome)
                .containsExactly(Outcome.NEW, Outcome.SAME, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(rows.get(1).sameAsLine()).isEqualTo(2);
        assertThat(rows.get(3).sameAsLine()).isEqualTo(4);
        assertThat(rows.get(3).codes()).containsExactly(RowCode.NUMBER_TWICE);
    }

    @Test
    void aMentorNobodyKnowsIsDoubtfulForWhoHasOneAndRefusedForWhoHasNone() {
        var known = known("P1", "van", "V5a", OTHER_MENTOR, "5751");
        var rows = judge(HEADER + """
                P1;Sam;van;Voorbeeld;14-05-2009;V6a;arbeidsmarkt;Iemand Anders;14-07-2028;5751
                P2;Bo;;Verzonnen;14-05-2009;V6a;arbeidsmarkt;Iemand Anders;14-07-2028;5751
                P3;Mo;;Bedacht;14-05-2009;V6a;arbeidsmarkt;Twee Dezelfde;14-07-2028;5751
                """, List.of(known));

        assertThat(rows)
                .extracting(JudgedRow::outcome)
                .containsExactly(Outcome.DOUBTFUL, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(rows.get(0).after()).isEqualTo(form("P1", "van", "V6a", OTHER_MENTOR, "5751"));
        assertThat(rows.get(1).codes()).containsExactly(RowCode.MENTOR_UNKNOWN);
        assertThat(rows.get(2).codes()).containsExactly(RowCode.MENTOR_SEVERAL);
    }

    @Test
    void aNewNumberWithTheNameAndBirthdayOfSomebodyIsForAPersonToJudge() {
        var rows = judge(HEADER + """
                P7;sam;Van;VOORBEELD;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751
                P8;Bo;;Bedacht;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751
                P9;Bo;;Bedacht;14-05-2009;V5a;arbeidsmarkt;Mentor Proef;14-07-2028;5751
                """, List.of(known("P1", "van", "V5a", MENTOR, "5751")));

        assertThat(rows)
                .extracting(JudgedRow::outcome)
                .containsExactly(Outcome.DOUBTFUL, Outcome.NEW, Outcome.DOUBTFUL);
        assertThat(rows.get(0).codes()).contains(RowCode.SAME_NAME_AND_BIRTH_DATE);
        assertThat(rows.get(2).sameAsLine()).isEqualTo(3);
    }

    @Test
    void whoLeftSchoolIsNotEnrolledByAList() {
        var left = new KnownStudent(STUDENT, 3, false, form("P1", "van", "V5a", MENTOR, "5751"));

        assertThat(judge("Leerlingnummer;Klas\nP1;V6a\n", List.of(left))
                        .getFirst()
                        .codes())
                .contains(RowCode.STUDENT_LEFT);
    }

    @Test
    void theListOfAnOwnClassNeedsNoMentorAndRefusesAnotherOne() {
        var line = "P1;Sam;van;Voorbeeld;14-05-2009;V5a;arbeidsmarkt;%s;14-07-2028;5751\n";
        var own = judge(HEADER + line.formatted(""), List.of(), MENTOR).getFirst();
        var others = List.of(
                judge(HEADER + line.formatted("Twee Dezelfde"), List.of(), MENTOR)
                        .getFirst(),
                judge(HEADER + line.formatted(""), List.of(known("P1", "van", "V6a", OTHER_MENTOR, "5751")), MENTOR)
                        .getFirst());

        assertThat(own.after()).isEqualTo(form("P1", "van", "V5a", MENTOR, "5751"));
        assertThat(others).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(row.codes()).contains(RowCode.OF_ANOTHER_MENTOR);
            assertThat(row.studentId()).as("and says not whose").isNull();
        });
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var row = only(";Sam;van;Voorbeeld;31-02-2009;V5a;iets;Mentor Proef;ooit;AB12");

        assertThat(row.codes())
                .contains(
                        RowCode.NUMBER_MISSING,
                        RowCode.DATE_IMPOSSIBLE,
                        RowCode.PROFILE_UNKNOWN,
                        RowCode.POSTCODE_INVALID);
    }

    @Test
    @Tag("COM-09")
    void theCreboIsReadUnderItsHeadingsAndAnyOtherNumberIsRefused() {
        assertThat(List.of("Crebo", "Crebonummer", "crebo-code"))
                .extracting(
                        heading -> judge("Leerlingnummer;Opleiding;" + heading + "\nP1;entree bol;25 256\n", List.of())
                                .getFirst()
                                .row()
                                .brought()
                                .crebo())
                .containsOnly("25256");
        assertThat(judge("Leerlingnummer;Crebo\nP1;2525\n", List.of(known("P1", "van", "V5a", MENTOR, "5751")))
                        .getFirst()
                        .codes())
                .containsExactly(RowCode.CREBO_INVALID);
        var changed = judge("Leerlingnummer;Crebo\nP1;25256\n", List.of(known("P1", "van", "V5a", MENTOR, "5751")))
                .getFirst();
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(java.util.Objects.requireNonNull(changed.after()).crebo()).isEqualTo("25256");
    }

    @Test
    void tracksAreReadTheWaysSchoolsWriteThem() {
        assertThat(List.of("VSO", "praktijkonderwijs", "Entree, bol", "mbo 2 BBL", "MBO niveau 3 bol", "MBO4_BOL"))
                .extracting(text -> judge("Leerlingnummer;Opleiding\nP1;\"" + text + "\"\n", List.of())
                        .getFirst()
                        .row()
                        .brought()
                        .track())
                .containsExactly(
                        Track.VSO, Track.PRO, Track.ENTREE_BOL, Track.MBO2_BBL, Track.MBO3_BOL, Track.MBO4_BOL);
    }

    private static JudgedRow only(String line) {
        return judge(HEADER + line + "\n", List.of()).getFirst();
    }

    private static List<JudgedRow> judge(String text, List<KnownStudent> known) {
        return judge(text, known, null);
    }

    private static List<JudgedRow> judge(String text, List<KnownStudent> known, @Nullable UUID ofMentor) {
        var sheet = Spreadsheet.read(
                text.getBytes(StandardCharsets.UTF_8),
                headings -> Meaning.guess(Column.class, headings).size());
        var reader = new RowReader(sheet.headers(), Meaning.guess(Column.class, sheet.headers()), mentors(), ofMentor);
        return new DryRun(sheet.lines().stream().map(reader::read).toList(), known, new AnythingGoes(), ofMentor)
                .judge();
    }

    private static Mentors mentors() {
        return new Mentors(List.of(
                new Colleague(MENTOR, "Mentor Proef", List.of("mentor")),
                new Colleague(new UUID(0, 3), "Twee Dezelfde", List.of("mentor")),
                new Colleague(new UUID(0, 4), "Twee Dezelfde", List.of("mentor"))));
    }

    private static KnownStudent known(String number, String infix, String classGroup, UUID mentor, String postcode) {
        return new KnownStudent(STUDENT, 3, true, form(number, infix, classGroup, mentor, postcode));
    }

    private static StudentRequest form(
            String number, @Nullable String infix, String classGroup, UUID mentor, String postcode) {
        return new StudentRequest(
                number,
                "Sam",
                infix,
                "Voorbeeld",
                LocalDate.of(2009, 5, 14),
                postcode,
                null,
                classGroup,
                Track.VSO,
                null,
                Profile.LABOUR_MARKET,
                mentor,
                LocalDate.of(2028, 7, 14),
                null,
                null,
                null);
    }

    private static final class AnythingGoes implements TakeInStudents.Check {
        @Override
        public List<FieldError> violations(StudentRequest form) {
            return List.of();
        }

        @Override
        public Optional<Track> usualTrack() {
            return Optional.of(Track.VSO);
        }
    }
}
