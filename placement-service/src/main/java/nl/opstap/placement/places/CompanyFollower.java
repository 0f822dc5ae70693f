package nl.opstap.placement.places;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.RecognisedTraining;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the local copy of a company. */
@Component
class CompanyFollower implements EventHandler<CompanyChanged> {
    private final JdbcClient database;

    CompanyFollower(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<CompanyChanged> event() {
        return CompanyChanged.class;
    }

    @Override
    public void apply(CompanyChanged company, Envelope envelope) {
        database.sql("""
                insert into company (id, name, sector, street, postcode, city, latitude, longitude, active)
                values (:id, :name, :sector, :street, :postcode, :city, :latitude, :longitude, :active)
                on conflict (region_id, id) do update set name = excluded.name, sector = excluded.sector,
                    street = excluded.street, postcode = excluded.postcode, city = excluded.city,
                    latitude = excluded.latitude, longitude = excluded.longitude, active = excluded.active""")
                .param("id", company.companyId())
                .param("name", company.name())
                .param("sector", company.sector())
                .param("street", company.street())
                .param("postcode", company.postcode())
                .param("city", company.city())
                .param("latitude", company.latitude())
                .param("longitude", company.longitude())
                .param("active", company.active())
                .update();
        database.sql("delete from recognition where company_id = :id")
                .param("id", company.companyId())
                .update();
        for (var recognised : Objects.requireNonNullElse(company.recognitions(), List.<RecognisedTraining>of())) {
            database.sql("""
                    insert into recognition (company_id, crebo, from_day, until_day)
                    values (:id, :crebo, :from, cast(:until as date))""")
                    .param("id", company.companyId())
                    .param("crebo", recognised.crebo())
                    .param("from", recognised.from())
                    .param("until", recognised.until())
                    .update();
        }
    }

    @Override
    public void erase(UUID company, Envelope envelope) {
        database.sql("delete from company where id = :id").param("id", company).update();
    }
}
