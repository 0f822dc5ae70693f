package nl.opstap.company.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.needs.NeedState;
import nl.opstap.company.places.Place.Criterion;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;

/**
 * An offer, for staff.
 *
 * @param meetsNeeds what it says it can do
 * @param needs the same with what of it went well before, and what was taken back
 */
record PlaceView(
        UUID id,
        UUID companyId,
        String title,
        Sector sector,
        List<Integer> phases,
        List<DayOfWeek> weekdays,
        int maxDays,
        int seats,
        LocalDate from,
        LocalDate until,
        PlaceFacts.Leerweg leerweg,
        PlaceFacts.Prospect prospectOfJob,
        List<SupportNeed> meetsNeeds,
        List<NeedState> needs,
        Map<Criterion, Integer> criteria,
        int minAge,
        boolean open,
        String tasks,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String guidance,
        String travel,
        int version) {

    static PlaceView of(Place place, List<NeedState> needs) {
        var facts = place.facts();
        var details = place.details();
        return new PlaceView(
                place.id(),
                place.companyId(),
                facts.title(),
                facts.sector(),
                facts.phases(),
                facts.weekdays(),
                facts.maxDays(),
                facts.seats(),
                facts.from(),
                facts.until(),
                facts.leerweg(),
                facts.prospectOfJob(),
                facts.meetsNeeds(),
                needs,
                place.scores(),
                facts.minAge(),
                facts.open(),
                details.tasks(),
                details.startsAt(),
                details.endsAt(),
                details.guidance(),
                details.travel(),
                place.version());
    }
}
