package nl.opstap.school.imports;

import static nl.opstap.school.imports.RowCode.BIRTH_DATE_MISSING;
import static nl.opstap.school.imports.RowCode.CLASS_MISSING;
import static nl.opstap.school.imports.RowCode.FAMILY_NAME_MISSING;
import static nl.opstap.school.imports.RowCode.GIVEN_NAME_MISSING;
import static nl.opstap.school.imports.RowCode.LEAVES_MISSING;
import static nl.opstap.school.imports.RowCode.MENTOR_MISSING;
import static nl.opstap.school.imports.RowCode.PROFILE_MISSING;
import static nl.opstap.school.imports.RowCode.TRACK_MISSING;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.opstap.school.students.Profile;
import nl.opstap.school.students.StudentRequest;
import nl.opstap.school.students.Track;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a student. What it does not tell, because the column or the cell is empty, stays as it is.
 *
 * @param tellsInfix whether the list has a column for it: then an empty one says that there is none
 */
record Brought(
        String localNumber,
        @Nullable String givenName,
        boolean tellsInfix,
        @Nullable String infix,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String classGroup,
        @Nullable Track track,
        @Nullable String crebo,
        @Nullable Profile profile,
        @Nullable UUID mentorId,
        @Nullable LocalDate leaves,
        @Nullable String postcode4) {

    StudentRequest over(StudentRequest present) {
        return new StudentRequest(
                present.localNumber(),
                orKeep(givenName, present.givenName()),
                tellsInfix && familyName != null ? infix : present.infix(),
                orKeep(familyName, present.familyName()),
                orKeep(birthDate, present.birthDate()),
                postcode4 == null ? present.homePostcode4() : postcode4,
                present.municipalityId(),
                orKeep(classGroup, present.classGroup()),
                orKeep(track, present.track()),
                crebo == null ? present.crebo() : crebo,
                orKeep(profile, present.profile()),
                mentorId == null ? present.mentorId() : mentorId,
                orKeep(leaves, present.expectedLeaving()),
                present.accountId(),
                null,
                null);
    }

    /** A student nobody knows yet; absent as long as the row {@link #lacks} something. */
    Optional<StudentRequest> asNew(Optional<Track> usualTrack) {
        var ofSchool = orElse(track, usualTrack);
        if (givenName == null
                || familyName == null
                || birthDate == null
                || classGroup == null
                || ofSchool == null
                || profile == null
                || mentorId == null
                || leaves == null) {
            return Optional.empty();
        }
        return Optional.of(new StudentRequest(
                localNumber,
                givenName,
                infix,
                familyName,
                birthDate,
                postcode4,
                null,
                classGroup,
                ofSchool,
                crebo,
                profile,
                mentorId,
                leaves,
                null,
                null,
                null));
    }

    /** What a new student needs and this row does not tell. */
    Set<RowCode> lacks(Optional<Track> usualTrack) {
        var missing = EnumSet.noneOf(RowCode.class);
        add(missing, givenName, GIVEN_NAME_MISSING);
        add(missing, familyName, FAMILY_NAME_MISSING);
        add(missing, birthDate, BIRTH_DATE_MISSING);
        add(missing, classGroup, CLASS_MISSING);
        add(missing, orElse(track, usualTrack), TRACK_MISSING);
        add(missing, profile, PROFILE_MISSING);
        add(missing, mentorId, MENTOR_MISSING);
        add(missing, leaves, LEAVES_MISSING);
        return missing;
    }

    private static void add(Set<RowCode> missing, @Nullable Object told, RowCode code) {
        if (told == null) {
            missing.add(code);
        }
    }

    private static @Nullable Track orElse(@Nullable Track told, Optional<Track> usual) {
        return told == null ? usual.orElse(null) : told;
    }

    private static <T> T orKeep(@Nullable T told, T present) {
        return told == null ? present : told;
    }
}
