package nl.opstap.school.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.school.policy.SchoolType;
import nl.opstap.school.policy.TenantKind;
import nl.opstap.school.students.Profile;
import nl.opstap.school.students.Track;
import org.jspecify.annotations.Nullable;

/** The fictional region as {@code demo/region.json} describes it. */
record DemoRegion(
        UUID region,
        List<Organisation> tenants,
        List<School> schools,
        List<String> givenNames,
        List<String> familyNames,
        List<String> postcodes) {

    record Organisation(
            UUID id,
            String alias,
            String name,
            TenantKind kind,
            @Nullable SchoolType schoolType) {}

    record Staff(UUID id, String name) {}

    /** @param count how many students beside the known ones */
    record School(
            String alias,
            int number,
            int count,
            int youngest,
            int oldest,
            int leavesAt,
            List<Track> tracks,
            List<String> classes,
            List<Staff> mentors,
            List<Staff> stagebegeleiders,
            List<Person> known) {}

    /** @param steps how many of the steps to stagegeschikt are taken: aanmelding, division, training, intake, decision */
    record Person(
            UUID id,
            @Nullable UUID accountId,
            String localNumber,
            String givenName,
            @Nullable String infix,
            String familyName,
            LocalDate birthDate,
            String homePostcode4,
            String classGroup,
            Track track,
            @Nullable String crebo,
            Profile profile,
            LocalDate expectedLeaving,
            List<SupportNeed> needs,
            int steps,
            int phase,
            @Nullable Parent guardian) {}

    record Parent(
            String name, @Nullable UUID accountId, @Nullable String email) {}

    Organisation organisation(String alias) {
        return tenants.stream()
                .filter(organisation -> organisation.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }
}
