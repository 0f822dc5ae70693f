package nl.opstap.school.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.sheets.Spelling;
import nl.opstap.school.students.KnownStudent;
import nl.opstap.school.students.StudentRequest;
import nl.opstap.school.students.TakeInStudents;
import org.jspecify.annotations.Nullable;

/**
 * Says of every row what an import would do, without doing it.
 *
 * <p>A student is known by the school's own number. Rows that contradict each other about one number are refused, all of
 * them: nobody can say which is right. A new number with the name and birthday of somebody else, at school or in the list, is put before a person.
 */
class DryRun {
    private final List<ReadRow> rows;
    private final TakeInStudents.Check check;
    private final @Nullable UUID ofMentor;
    private final Map<String, KnownStudent> byNumber = new HashMap<>();
    private final Map<String, UUID> byPerson = new HashMap<>();
    private final Map<String, List<ReadRow>> rowsByNumber = new HashMap<>();
    private final Map<String, Integer> newPersons = new HashMap<>();

    /** @param ofMentor whose own class the list is; absent when it is the school's */
    DryRun(List<ReadRow> rows, List<KnownStudent> known, TakeInStudents.Check check, @Nullable UUID ofMentor) {
        this.rows = rows;
        this.check = check;
        this.ofMentor = ofMentor;
        for (var student : known) {
            byNumber.put(student.form().localNumber(), student);
            byPerson.putIfAbsent(person(student.form()), student.id());
        }
        rows.forEach(row -> rowsByNumber
                .computeIfAbsent(row.brought().localNumber(), _ -> new ArrayList<>())
                .add(row));
    }

    List<JudgedRow> judge() {
        return rows.stream().map(this::judge).toList();
    }

    private JudgedRow judge(ReadRow row) {
        var codes = EnumSet.noneOf(RowCode.class);
        codes.addAll(row.codes());
        var number = row.brought().localNumber();
        var twins = number.isEmpty() ? List.of(row) : rowsByNumber.getOrDefault(number, List.of(row));
        var first = twins.getFirst();
        var contradicts = twins.stream()
                .filter(other -> !other.brought().equals(row.brought()))
                .findFirst();
        if (contradicts.isPresent()) {
            codes.add(RowCode.NUMBER_TWICE);
            return judged(row, codes, Outcome.REFUSED, contradicts.get().line(), null, null);
        }
        if (first.line() != row.line()) {
            codes.add(RowCode.EXACT_DUPLICATE);
            return judged(row, codes, Outcome.SAME, first.line(), null, null);
        }
        if (row.isRefused()) {
            return judged(row, codes, Outcome.REFUSED, null, null, null);
        }
        var known = byNumber.get(number);
        return known == null ? unknown(row, codes) : compared(row, codes, known);
    }

    private JudgedRow unknown(ReadRow row, Set<RowCode> codes) {
        var form = row.brought().asNew(check.usualTrack());
        if (form.isEmpty()) {
            codes.addAll(row.brought().lacks(check.usualTrack()));
            if (codes.contains(RowCode.MENTOR_UNKNOWN) || codes.contains(RowCode.MENTOR_SEVERAL)) {
                codes.remove(RowCode.MENTOR_MISSING);
            }
            return judged(row, codes, Outcome.REFUSED, null, null, null);
        }
        check.violations(form.get()).forEach(error -> codes.add(code(error)));
        if (row.brought().track() == null) {
            codes.add(RowCode.TRACK_ASSUMED);
        }
        var person = person(form.get());
        var earlier = newPersons.putIfAbsent(person, row.line());
        if (byPerson.containsKey(person) || earlier != null) {
            codes.add(RowCode.SAME_NAME_AND_BIRTH_DATE);
        }
        return judged(row, codes, Outcome.NEW, earlier, null, form.get());
    }

    private JudgedRow compared(ReadRow row, Set<RowCode> codes, KnownStudent known) {
        if (!known.atSchool()) {
            codes.add(RowCode.STUDENT_LEFT);
            return judged(row, codes, Outcome.REFUSED, null, known.id(), null);
        }
        if (ofMentor != null && !ofMentor.equals(known.form().mentorId())) {
            codes.add(RowCode.OF_ANOTHER_MENTOR);
            return judged(row, codes, Outcome.REFUSED, null, null, null);
        }
        var after = row.brought().over(known.form());
        if (after.equals(known.form())) {
            codes.add(RowCode.ALREADY_KNOWN);
            return judged(row, codes, Outcome.SAME, null, known.id(), null);
        }
        check.violations(after).forEach(error -> codes.add(code(error)));
        return judged(row, codes, Outcome.CHANGED, null, known.id(), after);
    }

    /** Refusal beats doubt beats everything else; where nothing would change there is nothing to doubt. */
    private static JudgedRow judged(
            ReadRow row,
            Set<RowCode> codes,
            Outcome outcome,
            @Nullable Integer sameAs,
            @Nullable UUID known,
            @Nullable StudentRequest after) {
        var weighed = weighed(codes, outcome);
        return new JudgedRow(row, weighed, Set.copyOf(codes), sameAs, known, weighed == Outcome.REFUSED ? null : after);
    }

    private static Outcome weighed(Set<RowCode> codes, Outcome outcome) {
        if (codes.stream().anyMatch(RowCode::refuses)) {
            return Outcome.REFUSED;
        }
        var wouldDo = outcome == Outcome.NEW || outcome == Outcome.CHANGED;
        return wouldDo && codes.stream().anyMatch(RowCode::raisesDoubt) ? Outcome.DOUBTFUL : outcome;
    }

    /** The rules of a form name the field; here the row has a word for each. */
    private static RowCode code(FieldError error) {
        return switch (error.field()) {
            case "localNumber" -> RowCode.NUMBER_INVALID;
            case "birthDate" -> RowCode.BIRTH_DATE_UNLIKELY;
            case "expectedLeaving" -> RowCode.LEAVES_IN_THE_PAST;
            case "track" -> RowCode.TRACK_NOT_HERE;
            case "crebo" -> RowCode.CREBO_NOT_OF_MBO;
            case "homePostcode4" -> RowCode.POSTCODE_INVALID;
            case "mentorId" -> RowCode.MENTOR_MISSING;
            default -> RowCode.TOO_LONG;
        };
    }

    private static String person(StudentRequest form) {
        var infix = form.infix() == null ? "" : form.infix();
        return Spelling.key(form.givenName() + " " + infix + " " + form.familyName()) + "@" + form.birthDate();
    }
}
