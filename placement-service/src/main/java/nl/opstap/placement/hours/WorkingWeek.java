package nl.opstap.placement.hours;

import static nl.opstap.placement.hours.Breach.Kind.*;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.opstap.placement.hours.Breach.Kind;
import org.jspecify.annotations.Nullable;

/** A week of work that returns for as long as the stage lasts, and what the law says of it. */
public final class WorkingWeek {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    /** When a day at school begins where only its length is known; the rest before and after it is worked out from here. */
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(8, 30);

    private final List<WorkingDay> days;

    /** Of days on which nothing happens nothing is kept. */
    public WorkingWeek(Collection<WorkingDay> days) {
        this.days = days.stream()
                .filter(day -> day.from() != null || day.until() != null || day.schoolMinutes() > 0)
                .sorted(Comparator.comparing(WorkingDay::weekday))
                .toList();
    }

    public List<WorkingDay> days() {
        return days;
    }

    /**
     * On which days the student is at the company.
     *
     * @param agreed the days of the stage, which count until the times are known
     */
    public Set<DayOfWeek> weekdays(Collection<DayOfWeek> agreed) {
        var working = EnumSet.noneOf(DayOfWeek.class);
        days.stream().filter(WorkingDay::works).map(WorkingDay::weekday).forEach(working::add);
        if (working.isEmpty()) {
            working.addAll(agreed);
        }
        return working;
    }

    /** At the company, in minutes. */
    public int workMinutes() {
        return days.stream().mapToInt(WorkingDay::workMinutes).sum();
    }

    private int countedMinutes() {
        return days.stream().mapToInt(WorkingDay::countedMinutes).sum();
    }

    /**
     * All that is not allowed, day by day and then of the week.
     *
     * @param agreed on which days the student comes
     * @param weeks how long the stage lasts
     */
    public List<Breach> breaches(Collection<DayOfWeek> agreed, long weeks, WorkingTimeRule rule) {
        var found = new ArrayList<Breach>();
        var working = days.stream().filter(WorkingDay::works).toList();
        for (var day : working) {
            if (!agreed.contains(day.weekday())) {
                found.add(new Breach(
                        NO_STAGE_DAY,
                        day.weekday(),
                        "%s is geen dag van deze stage.".formatted(name(day)),
                        "Laat de tijden leeg, of kies de dag eerst in het zoekprofiel."));
            }
        }
        agreed.stream()
                .filter(day -> working.stream().noneMatch(one -> one.weekday() == day))
                .forEach(day -> found.add(new Breach(
                        DAY_MISSING,
                        day,
                        "Van %s zijn de tijden niet ingevuld."
                                .formatted(name(day).toLowerCase(DUTCH)),
                        "Vul in hoe laat het werk begint en ophoudt.")));
        days.forEach(day -> check(day, rule, found));
        // Of times that are not right, the rest and the length of the week say nothing.
        if (found.stream().noneMatch(breach -> breach.kind() == TIMES)) {
            checkRest(rule, found);
            checkWeek(working.size(), weeks, rule, found);
        }
        return found;
    }

    private static void check(WorkingDay day, WorkingTimeRule rule, List<Breach> found) {
        if (day.from() != null && day.until() != null) {
            if (!day.until().isAfter(day.from())) {
                found.add(new Breach(
                        TIMES,
                        day.weekday(),
                        "%s houdt op voordat het begint.".formatted(name(day)),
                        "Kies een eindtijd na %s, op dezelfde dag.".formatted(clock(day.from()))));
                return;
            }
            if (day.workMinutes() <= 0) {
                found.add(new Breach(
                        BREAK_TOO_LONG,
                        day.weekday(),
                        "%s bestaat alleen uit pauze.".formatted(name(day)),
                        "Kies een kortere pauze of een langere dag."));
            }
            checkHours(day, day.from(), day.until(), rule, found);
        } else if (day.from() != null || day.until() != null) {
            found.add(new Breach(
                    TIMES,
                    day.weekday(),
                    "Van %s is maar één tijd ingevuld.".formatted(name(day).toLowerCase(DUTCH)),
                    "Vul in hoe laat het werk begint en ophoudt."));
            return;
        }
        if (day.countedMinutes() > rule.dayMinutes()) {
            found.add(breach(
                    DAY_TOO_LONG,
                    day,
                    rule,
                    "duurt %s; %s is dat hoogstens %s, school meegeteld"
                            .formatted(hours(day.countedMinutes()), rule.ages(), hours(rule.dayMinutes())),
                    "Laat de dag later beginnen of eerder ophouden."));
        }
    }

    private static void checkHours(
            WorkingDay day, LocalTime from, LocalTime until, WorkingTimeRule rule, List<Breach> found) {
        if (from.isBefore(rule.earliest())
                || (!rule.latest().equals(LocalTime.MIDNIGHT) && until.isAfter(rule.latest()))) {
            found.add(breach(
                    TOO_EARLY_OR_LATE,
                    day,
                    rule,
                    "is van %s tot %s; %s is werk alleen toegestaan tussen %s en %s"
                            .formatted(
                                    clock(from),
                                    clock(until),
                                    rule.ages(),
                                    clock(rule.earliest()),
                                    clock(rule.latest())),
                    "Kies tijden tussen %s en %s.".formatted(clock(rule.earliest()), clock(rule.latest()))));
        }
        if (day.weekday() == DayOfWeek.SUNDAY && !rule.sunday()) {
            found.add(breach(
                    SUNDAY,
                    day,
                    rule,
                    "is een rustdag; %s mag werk dan alleen bij uitzondering, en een stage niet".formatted(rule.ages()),
                    "Kies een andere dag."));
        }
        if (day.workMinutes() > rule.breakAfterMinutes() && day.breakMinutes() < rule.breakMinutes()) {
            found.add(breach(
                    BREAK_TOO_SHORT,
                    day,
                    rule,
                    "heeft %d minuten pauze; bij meer dan %s werk is dat minstens %d minuten"
                            .formatted(day.breakMinutes(), hours(rule.breakAfterMinutes()), rule.breakMinutes()),
                    "Spreek een pauze van %d minuten af; die mag in twee keer een kwartier."
                            .formatted(rule.breakMinutes())));
        }
    }

    /** From a moment in the week until another; both in minutes after midnight of Monday. */
    private record Stretch(DayOfWeek day, int from, int until) {}

    private @Nullable Stretch stretch(WorkingDay day) {
        var midnight = day.weekday().ordinal() * DAY;
        if (day.from() != null && day.until() != null) {
            return new Stretch(day.weekday(), midnight + minute(day.from()), midnight + minute(day.until()));
        }
        var school = midnight + minute(SCHOOL_BEGINS);
        return day.schoolMinutes() == 0 ? null : new Stretch(day.weekday(), school, school + day.schoolMinutes());
    }

    private void checkRest(WorkingTimeRule rule, List<Breach> found) {
        var stretches = new ArrayList<Stretch>();
        for (var day : days) {
            var stretch = stretch(day);
            if (stretch != null) {
                stretches.add(stretch);
            }
        }
        var longest = 0;
        for (var index = 0; index < stretches.size(); index++) {
            var ended = stretches.get(index);
            var next = stretches.get((index + 1) % stretches.size());
            var rest = next.from() - ended.until() + (index + 1 == stretches.size() ? WEEK : 0);
            longest = Math.max(longest, rest);
            if (rest < rule.dailyRestMinutes()) {
                found.add(new Breach(
                        DAILY_REST,
                        next.day(),
                        "Tussen %s en %s is %s rust; %s is dat minstens %s (%s)."
                                .formatted(
                                        name(ended.day()).toLowerCase(DUTCH),
                                        name(next.day()).toLowerCase(DUTCH),
                                        hours(rest),
                                        rule.ages(),
                                        hours(rule.dailyRestMinutes()),
                                        rule.source()),
                        "Laat de ene dag eerder ophouden of de andere later beginnen."));
            }
        }
        if (!stretches.isEmpty() && longest < rule.weeklyRestMinutes()) {
            found.add(new Breach(
                    WEEKLY_REST,
                    null,
                    "De langste rust in de week is %s; %s is dat minstens %s achter elkaar (%s)."
                            .formatted(hours(longest), rule.ages(), hours(rule.weeklyRestMinutes()), rule.source()),
                    "Houd een hele dag vrij van school en stage."));
        }
    }

    private void checkWeek(int workingDays, long weeks, WorkingTimeRule rule, List<Breach> found) {
        if (workingDays > rule.weekDays()) {
            found.add(new Breach(
                    TOO_MANY_DAYS,
                    null,
                    "De week heeft %d werkdagen; %s zijn dat er hoogstens %d (%s)."
                            .formatted(workingDays, rule.ages(), rule.weekDays(), rule.source()),
                    "Kies minder dagen."));
        }
        // The week returns: what is more than the average may be is only allowed for fewer weeks than the average is
        // over.
        var limit = weeks >= rule.averageWeeks() ? rule.averageMinutes() : rule.weekMinutes();
        if (countedMinutes() > limit) {
            found.add(new Breach(
                    WEEK_TOO_LONG,
                    null,
                    "De week telt %s, school meegeteld; %s is dat hoogstens %s%s (%s)."
                            .formatted(
                                    hours(countedMinutes()),
                                    rule.ages(),
                                    hours(limit),
                                    limit == rule.weekMinutes()
                                            ? ""
                                            : " gemiddeld over %d weken".formatted(rule.averageWeeks()),
                                    rule.source()),
                    "Maak dagen korter of kies minder dagen."));
        }
    }

    private static Breach breach(Kind kind, WorkingDay day, WorkingTimeRule rule, String what, String wayOut) {
        return new Breach(kind, day.weekday(), "%s %s (%s).".formatted(name(day), what, rule.source()), wayOut);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static String name(WorkingDay day) {
        return name(day.weekday());
    }

    private static String name(DayOfWeek day) {
        var name = day.getDisplayName(TextStyle.FULL, DUTCH);
        return name.substring(0, 1).toUpperCase(DUTCH) + name.substring(1);
    }

    /** As people say how late it is: 8.30 uur. */
    public static String clock(LocalTime time) {
        return "%d.%02d uur".formatted(time.equals(LocalTime.MIDNIGHT) ? 24 : time.getHour(), time.getMinute());
    }

    /** As people say how long it is: 7 uur en 30 minuten. */
    public static String hours(int minutes) {
        if (minutes % 60 == 0) {
            return "%d uur".formatted(minutes / 60);
        }
        return minutes < 60
                ? "%d minuten".formatted(minutes)
                : "%d uur en %d minuten".formatted(minutes / 60, minutes % 60);
    }
}
