package nl.opstap.placement.hours;

import java.time.LocalTime;

/**
 * What the law allows somebody of an age, from a day on. Times in minutes; school counts as work in all of them.
 *
 * @param averageWeeks over how many weeks the average is taken
 * @param earliest when work may begin; what comes before belongs to the rest
 * @param latest when it must have ended; midnight when the law does not say
 * @param breakAfterMinutes work that is longer has a break
 * @param source the law, for a person who meets the rule
 */
public record WorkingTimeRule(
        int fromAge,
        int untilAge,
        int dayMinutes,
        int weekMinutes,
        int averageMinutes,
        int averageWeeks,
        int weekDays,
        int dailyRestMinutes,
        int weeklyRestMinutes,
        LocalTime earliest,
        LocalTime latest,
        int breakAfterMinutes,
        int breakMinutes,
        boolean sunday,
        String source) {

    /** For whom it is, as people say it. */
    String ages() {
        if (untilAge > 90) {
            return "vanaf %d jaar".formatted(fromAge);
        }
        return fromAge == untilAge
                ? "voor %d jaar".formatted(fromAge)
                : "voor %d en %d jaar".formatted(fromAge, untilAge);
    }
}
