package nl.opstap.contracts.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/** A place a company offers, with what matching needs (COM-20, COM-21, COM-23). Scores run from 0 to 4; absent means not yet judged. */
@Published(topic = "opstap.company.place.v1", type = "nl.opstap.company.place-changed.v1", state = true)
public record PlaceChanged(
        UUID placeId,
        UUID companyId,
        String title,
        String sector,
        List<Integer> phases,
        List<DayOfWeek> weekdays,
        int maxDays,
        int seats,
        LocalDate from,
        LocalDate until,
        String leerweg,
        String prospectOfJob,
        List<String> meetsNeeds,
        Map<String, Integer> criteria,
        int minAge,
        boolean open)
        implements Event {
    @Override
    public UUID key() {
        return placeId;
    }
}
