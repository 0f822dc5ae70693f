package nl.opstap.placement.placements;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import nl.opstap.placement.hours.WorkingDay;
import nl.opstap.placement.hours.WorkingTimeRules;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Student;
import nl.opstap.platform.problems.Problem.FieldError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Judges new terms by the same rules as the first ones, on the day from which they count, and puts them in force. */
@Component
public class AmendTerms {
    private final StoredPlacements placements;
    private final Places places;
    private final SchoolPolicies policies;
    private final WorkingTimeRules workingTimes;
    private final History history;
    private final Announcer announcer;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    AmendTerms(
            StoredPlacements placements,
            Places places,
            SchoolPolicies policies,
            WorkingTimeRules workingTimes,
            History history,
            Announcer announcer,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.placements = placements;
        this.places = places;
        this.policies = policies;
        this.workingTimes = workingTimes;
        this.history = history;
        this.announcer = announcer;
        this.inside = inside;
        this.clock = clock;
    }

    /** Everything that is not allowed, each at its field; empty when the terms may be agreed. */
    public List<FieldError> judge(Placement placement, Student student, Terms terms, LocalDate from) {
        var errors = new ArrayList<FieldError>();
        var days = terms.weekdays();
        var age = student.ageOn(from);
        DayRules.check(
                        placement.phase(),
                        days.size(),
                        age,
                        policies.limit(placement.phase(), from).orElse(null))
                .ifPresent(blocker -> errors.add(new FieldError("days", blocker.reason() + " " + blocker.wayOut())));
        workingTimes.on(from, age).ifPresent(rule -> {
            var weeks = ChronoUnit.WEEKS.between(from, terms.until().plusDays(1));
            terms.workingWeek()
                    .breaches(days, weeks, rule)
                    .forEach(breach -> errors.add(new FieldError("days", breach.reason() + " " + breach.wayOut())));
        });
        if (terms.week().stream().map(WorkingDay::weekday).distinct().count()
                < terms.week().size()) {
            errors.add(new FieldError("days", "Er staat een dag twee keer. Laat van elke dag er een staan."));
        }
        if (student.isMinorOn(from) && student.guardians().isEmpty()) {
            errors.add(new FieldError(
                    "effectiveFrom", "Van deze leerling is geen ouder of verzorger bekend, en die moet tekenen."));
        }
        places.find(Objects.requireNonNull(placement.placeId()))
                .ifPresent(place -> errors.addAll(notOffered(place, placement, terms)));
        return errors;
    }

    /** Only what comes new has to be offered; what was agreed before stays agreed. */
    private static List<FieldError> notOffered(Place place, Placement placement, Terms terms) {
        var errors = new ArrayList<FieldError>();
        var added = new TreeSet<>(terms.weekdays());
        added.removeAll(Terms.of(placement).weekdays());
        var missing = new TreeSet<>(added);
        missing.removeAll(place.weekdays());
        if (!missing.isEmpty()) {
            errors.add(new FieldError(
                    "days", "Het bedrijf biedt deze plek niet aan op %s. Kies andere dagen.".formatted(said(missing))));
        }
        if (!added.isEmpty() && terms.weekdays().size() > place.maxDays()) {
            errors.add(new FieldError(
                    "days",
                    "Het bedrijf biedt hoogstens %d dagen per week aan. Kies minder dagen."
                            .formatted(place.maxDays())));
        }
        if (terms.until().isAfter(Objects.requireNonNull(placement.until()))
                && terms.until().isAfter(place.until())) {
            errors.add(new FieldError(
                    "until", "Het bedrijf biedt deze plek aan tot en met %s.".formatted(Said.day(place.until()))));
        }
        return errors;
    }

    private static String said(TreeSet<DayOfWeek> days) {
        return String.join(", ", days.stream().map(Said::weekday).toList());
    }

    /** From now on these terms count, everywhere. */
    public void apply(Placement placement, Terms terms, Acting by, String why) {
        var stored = (StoredPlacement) placement;
        var before = Terms.of(placement);
        stored.amend(terms);
        history.save(new HistoryEntry(
                placement.id(), "AMEND", placement.state(), placement.state(), by, Instant.now(clock), why));
        placements.saveAndFlush(stored);
        inside.publishEvent(new TermsChanged(stored, before, by));
        announcer.announce(stored);
    }
}
