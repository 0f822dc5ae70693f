package nl.opstap.school.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.school.demo.DemoRegion.Parent;
import nl.opstap.school.demo.DemoRegion.Person;
import nl.opstap.school.demo.DemoRegion.School;
import nl.opstap.school.students.Profile;
import nl.opstap.school.students.Track;
import org.jspecify.annotations.Nullable;

/** Makes up the students of a demo school, the same ones every time. */
record DemoClass(DemoRegion region, LocalDate today) {
    /** Who follows whom is one step further on the way to ready, from none to all five. */
    static final int ROUND = 6;

    /** Of level 1, which the demo companies are recognised for. */
    private static final List<String> CREBOS = List.of("25256", "25253", "25254", "25257", "25252", "25251", "25250");

    List<Person> of(School school) {
        return IntStream.range(0, school.count())
                .mapToObj(number -> person(school, number))
                .toList();
    }

    private Person person(School school, int number) {
        var family = pick(region.familyNames(), number * 7 + school.number() * 3);
        var ages = school.oldest() - school.youngest() + 1;
        var age = school.youngest() + number % ages;
        var steps = number % ROUND;
        var track = pick(school.tracks(), number);
        return new Person(
                UUID.fromString("0190a000-0000-7000-8000-0000001%02x%03x".formatted(school.number(), number)),
                null,
                "%s-%03d".formatted(school.alias().substring(0, 2).toUpperCase(java.util.Locale.ROOT), number + 300),
                pick(region.givenNames(), number * 5 + school.number() * 11),
                null,
                family,
                LocalDate.of(today.getYear() - age, 1 + number % 10, 1 + number * 3 % 28),
                pick(region.postcodes(), number),
                pick(school.classes(), number % ages),
                track,
                crebo(track, number),
                number % 7 == 3
                        ? Profile.FURTHER_EDUCATION
                        : number % 13 == 6 ? Profile.DAY_ACTIVITIES : Profile.LABOUR_MARKET,
                LocalDate.of(today.getYear() + Math.max(1, school.leavesAt() - age), 7, 14),
                number % 3 == 0 ? List.of() : List.of(pick(List.of(SupportNeed.values()), number)),
                age < 14 ? 0 : steps,
                steps == 5 ? 2 + number / ROUND % 3 : 1,
                age < 18 ? new Parent("Ouder " + family, null, null) : null);
    }

    /** Of one in five the school has not filled it in yet. */
    private static @Nullable String crebo(Track track, int number) {
        return track == Track.VSO || track == Track.PRO || number % 5 == 4 ? null : pick(CREBOS, number);
    }

    private static <T> T pick(List<T> all, int number) {
        return all.get(number % all.size());
    }
}
