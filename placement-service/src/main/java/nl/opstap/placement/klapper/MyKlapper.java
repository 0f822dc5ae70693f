package nl.opstap.placement.klapper;

import java.util.List;
import java.util.UUID;
import nl.opstap.placement.klapper.Klapper.BroughtPage;
import nl.opstap.placement.klapper.Klapper.Chapter;
import nl.opstap.placement.klapper.Klapper.Present;
import org.jspecify.annotations.Nullable;

/**
 * The klapper as the student has it: of every school the student has an account at.
 *
 * @param schools the one the student works in now first
 * @param present the stage at the active school whose company could be shown earlier parts; absent when there is none
 * @param mayShare whether the student decides about that
 * @param chapters a chapter per stage of all schools, the newest first
 * @param brought pages of other schools that are kept at the active one
 * @param closed schools of which only brought pages are left, because the student has no account there any more
 */
record MyKlapper(
        List<KlapperSchool> schools,
        @Nullable Present present,
        boolean mayShare,
        List<SchoolChapter> chapters,
        List<BroughtPage> brought,
        List<UUID> closed) {

    /**
     * A school of the student.
     *
     * @param active whether it is the one the student works in now
     * @param guideName the stagebegeleider there
     * @param presentCompany the company of the stage that is under way there
     */
    record KlapperSchool(
            UUID schoolId,
            String name,
            boolean active,
            @Nullable String guideName,
            @Nullable String guidePhone,
            @Nullable String presentCompany) {}

    /** A chapter and the school it was written at. */
    record SchoolChapter(UUID schoolId, Chapter chapter) {}
}
