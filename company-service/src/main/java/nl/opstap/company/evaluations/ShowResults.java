package nl.opstap.company.evaluations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.company.evaluations.Evaluations.Remark;
import nl.opstap.company.evaluations.Evaluations.Sum;
import nl.opstap.company.evaluations.RegionCounts.Count;
import nl.opstap.company.organisations.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What companies said of the guidance: to a school of its own, with their words; to the region in averages per school. */
@Service
@Transactional(readOnly = true)
class ShowResults {
    /** Present school year included. */
    static final int SCHOOL_YEARS = 4;

    private static final int MOST = 100;
    private static final double TENTHS = 10;

    private final Evaluations evaluations;
    private final RegionCounts counts;
    private final Clock clock;

    ShowResults(Evaluations evaluations, RegionCounts counts, Clock clock) {
        this.evaluations = evaluations;
        this.counts = counts;
        this.clock = clock;
    }

    /** @param average from 1 to 4, in tenths; absent without answers */
    record Average(Question question, @Nullable Double average) {}

    /** @param asked how many companies were asked in that year */
    record Year(int schoolYear, int asked, int answers, List<Average> questions) {}

    /** A form that waits for its answer, while some link to it still opens. */
    record Waiting(
            UUID id,
            UUID companyId,
            String company,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            LocalDate askedOn,
            boolean mailed,
            @Nullable LocalDate handedOn,
            @Nullable String handedBy) {}

    record OwnResults(List<Year> years, List<Remark> remarks, List<Waiting> waiting) {}

    /** @param answers at most as many as were given: they are added some at a time; absent when too few were given */
    record SchoolAverage(
            UUID schoolId,
            String school,
            int schoolYear,
            @Nullable Integer answers,
            List<Average> questions) {}

    record RegionResults(List<SchoolAverage> schools, int fewest) {}

    OwnResults own() {
        var since = since();
        return new OwnResults(
                evaluations.perYear(since).stream().map(ShowResults::year).toList(),
                evaluations.remarks(since, MOST, clock.getZone()),
                evaluations.open(clock.instant().minus(AskCompany.VALID), MOST).stream()
                        .map(form -> new Waiting(
                                form.id(),
                                form.companyId(),
                                form.company(),
                                form.from(),
                                form.until(),
                                day(form.askedAt()),
                                form.mailed(),
                                form.handedAt() == null ? null : day(form.handedAt()),
                                form.handedBy()))
                        .toList());
    }

    RegionResults region() {
        Map<String, List<Count>> schools = counts.all(since()).stream()
                .collect(Collectors.groupingBy(
                        count -> count.schoolYear() + " " + count.schoolId(), LinkedHashMap::new, Collectors.toList()));
        return new RegionResults(
                schools.values().stream().map(ShowResults::school).toList(), FillEvaluation.FEWEST);
    }

    private int since() {
        return SchoolYear.of(LocalDate.now(clock)) - SCHOOL_YEARS + 1;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private static Year year(Sum sum) {
        return new Year(
                sum.schoolYear(),
                sum.asked(),
                sum.answers(),
                Arrays.stream(Question.values())
                        .map(question ->
                                new Average(question, average(sum.points().getOrDefault(question, 0), sum.answers())))
                        .toList());
    }

    private static SchoolAverage school(List<Count> questions) {
        var first = questions.getFirst();
        return new SchoolAverage(
                first.schoolId(),
                first.school(),
                first.schoolYear(),
                first.answers() == 0 ? null : first.answers(),
                questions.stream()
                        .sorted(Comparator.comparing(Count::question))
                        .map(count -> new Average(count.question(), average(count.points(), count.answers())))
                        .toList());
    }

    private static @Nullable Double average(int points, int answers) {
        return answers == 0 ? null : Math.round(TENTHS * points / answers) / TENTHS;
    }
}
