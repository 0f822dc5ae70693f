package nl.opstap.company.places;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.places.Place.Criterion;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An offer as a person fills it in. */
record PlaceRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull Sector sector,
        @NotEmpty List<@NotNull @Min(1) @Max(4) Integer> phases,
        @NotEmpty List<@NotNull DayOfWeek> weekdays,
        @Min(1) @Max(7) int maxDays,
        @Min(0) @Max(100) int seats,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        PlaceFacts.@NotNull Leerweg leerweg,
        PlaceFacts.@NotNull Prospect prospectOfJob,
        @Nullable List<@NotNull SupportNeed> meetsNeeds,
        @Nullable Map<Criterion, @NotNull @Min(0) @Max(4) Integer> criteria,
        @Min(13) @Max(30) int minAge,
        @Nullable Boolean open,
        @Nullable @Size(max = PlaceDetails.LONGEST_TASKS) String tasks,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable @Size(max = PlaceDetails.LONGEST_NOTE) String guidance,
        @Nullable @Size(max = PlaceDetails.LONGEST_NOTE) String travel) {

    PlaceFacts facts() {
        var errors = new ArrayList<FieldError>();
        if (until.isBefore(from)) {
            errors.add(new FieldError("until", "De einddatum ligt voor de begindatum."));
        }
        if (maxDays > weekdays.size()) {
            errors.add(new FieldError("maxDays", "Er zijn niet zoveel dagen om uit te kiezen."));
        }
        if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
            errors.add(new FieldError("endsAt", "De eindtijd ligt niet na de begintijd."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new PlaceFacts(
                title.strip(),
                sector,
                phases,
                weekdays,
                maxDays,
                seats,
                from,
                until,
                leerweg,
                prospectOfJob,
                meetsNeeds == null ? List.of() : meetsNeeds,
                minAge,
                open == null || open);
    }

    PlaceDetails details() {
        return new PlaceDetails(text(tasks), startsAt, endsAt, text(guidance), text(travel));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Map<Criterion, Integer> scores() {
        return criteria == null ? Map.of() : criteria;
    }
}
