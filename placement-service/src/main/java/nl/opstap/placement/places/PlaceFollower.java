package nl.opstap.placement.places;

import java.util.UUID;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the local copy of a place and how it was judged. */
@Component
class PlaceFollower implements EventHandler<PlaceChanged> {
    private final JdbcClient database;

    PlaceFollower(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<PlaceChanged> event() {
        return PlaceChanged.class;
    }

    @Override
    public void apply(PlaceChanged place, Envelope envelope) {
        database.sql("""
                insert into place (id, company_id, title, sector, phases, weekdays, max_days, seats, from_day,
                    until_day, leerweg, prospect_of_job, meets_needs, min_age, open)
                values (:id, :company, :title, :sector, :phases, :weekdays, :maxDays, :seats, :from,
                    :until, :leerweg, :prospect, :needs, :minAge, :open)
                on conflict (region_id, id) do update set (company_id, title, sector, phases, weekdays, max_days,
                    seats, from_day, until_day, leerweg, prospect_of_job, meets_needs, min_age, open)
                = (excluded.company_id, excluded.title, excluded.sector, excluded.phases, excluded.weekdays,
                    excluded.max_days, excluded.seats, excluded.from_day, excluded.until_day, excluded.leerweg,
                    excluded.prospect_of_job, excluded.meets_needs, excluded.min_age, excluded.open)""")
                .param("id", place.placeId())
                .param("company", place.companyId())
                .param("title", place.title())
                .param("sector", place.sector())
                .param(
                        "phases",
                        place.phases().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("weekdays", place.weekdays().stream().map(Enum::name).toArray(String[]::new))
                .param("maxDays", place.maxDays())
                .param("seats", place.seats())
                .param("from", place.from())
                .param("until", place.until())
                .param("leerweg", place.leerweg())
                .param("prospect", place.prospectOfJob())
                .param("needs", place.meetsNeeds().toArray(String[]::new))
                .param("minAge", place.minAge())
                .param("open", place.open())
                .update();
        database.sql("delete from place_criterion where place_id = :id")
                .param("id", place.placeId())
                .update();
        place.criteria()
                .forEach((criterion, score) -> database.sql(
                                "insert into place_criterion (place_id, criterion, score) values (:id, :criterion, :score)")
                        .param("id", place.placeId())
                        .param("criterion", criterion)
                        .param("score", score)
                        .update());
    }

    @Override
    public void erase(UUID place, Envelope envelope) {
        database.sql("delete from place where id = :id").param("id", place).update();
    }
}
