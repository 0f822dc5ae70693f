package nl.opstap.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;

/** Arranges companies and places in region one, past the use cases. */
public final class PoolFixture {
    private final OwnerSql sql;

    public PoolFixture(OwnerSql sql) {
        this.sql = sql;
    }

    public UUID company(String name, String sector, double latitude, double longitude) {
        var id = Ids.next();
        sql.sql("""
                insert into company (region_id, id, name, name_key, sector, channel, latitude, longitude, created_at, changed_at)
                values (:region, :id, :name, lower(:name), :sector, 'FAIR', :latitude, :longitude, now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", id)
                .param("name", name)
                .param("sector", sector)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        return id;
    }

    /** Open on all workdays of 2026 and 2027, at most four days a week. */
    public UUID place(UUID company, String sector, int seats) {
        var id = Ids.next();
        sql.sql("""
                insert into place (region_id, id, company_id, title, sector, phases, weekdays, max_days, seats, period,
                                   leerweg, prospect_of_job, min_age, needs, created_at, changed_at)
                values (:region, :id, :company, 'Meehelpen', :sector, '{2,3}', '{1,2,3,4,5}', 4, :seats,
                        '[2026-01-01,2028-01-01)', 'STAGE', 'UNKNOWN', 14, '{}', now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", id)
                .param("company", company)
                .param("sector", sector)
                .param("seats", seats)
                .update();
        for (int number = 1; number <= seats; number++) {
            sql.sql("insert into seat (region_id, id, place_id, number) values (:region, :id, :place, :number)")
                    .param("region", TestTenant.REGION.regionId())
                    .param("id", Ids.next())
                    .param("place", id)
                    .param("number", number)
                    .update();
        }
        return id;
    }

    public UUID place(int seats) {
        return place(company("Bakkerij Korenaar", "HOSPITALITY", 51.46, 5.79), "HOSPITALITY", seats);
    }

    /** Days booked twice on one seat: what may never be. */
    public long doubleBookings() {
        return sql.sql("""
                select count(*) from booking_day a join booking_day b
                  on a.region_id = b.region_id and a.seat_id = b.seat_id and a.weekday = b.weekday
                 and a.period && b.period and a.request_id < b.request_id""").query(Long.class).single();
    }

    public static LocalDate day(int year, int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }

    public static DayOfWeek weekday(int number) {
        return DayOfWeek.of(number);
    }
}
