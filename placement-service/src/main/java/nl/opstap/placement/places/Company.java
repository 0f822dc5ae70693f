package nl.opstap.placement.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company of the pool.
 *
 * @param recognitions the trainings of the mbo SBB recognises or recognised it for
 * @param proven per support need how many stages of different students ended well there, as far as released (ADR 17)
 */
public record Company(
        UUID id,
        String name,
        String sector,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Point location,
        List<Recognition> recognitions,
        Map<String, Integer> proven) {

    public Company {
        recognitions = List.copyOf(recognitions);
        proven = Map.copyOf(proven);
    }

    /** @param until the last day; absent when no end is known */
    public record Recognition(
            String crebo, LocalDate from, @Nullable LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** The recognitions for this training, also those that ended or begin later. */
    public List<Recognition> recognitionsFor(String crebo) {
        return recognitions.stream().filter(each -> each.crebo().equals(crebo)).toList();
    }

    public boolean isLeerbedrijfOn(LocalDate day, String crebo) {
        return recognitionsFor(crebo).stream().anyMatch(recognition -> recognition.holdsOn(day));
    }

    /** Street and town on one line, as far as known. */
    public String address() {
        var town = ((postcode == null ? "" : postcode + " ") + (city == null ? "" : city)).strip();
        return street == null ? town : town.isEmpty() ? street : street + ", " + town;
    }
}
