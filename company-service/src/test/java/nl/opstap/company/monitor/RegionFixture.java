package nl.opstap.company.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.jspecify.annotations.Nullable;

/** What happened in a region, as its services would have written it down. */
class RegionFixture {
    private final OwnerSql sql;

    RegionFixture(OwnerSql sql) {
        this.sql = sql;
    }

    void organisation(UUID id, String name) {
        sql.sql("insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)")
                .param("region", TestTenant.REGION.regionId())
                .param("id", id)
                .param("name", name)
                .update();
    }

    UUID contact(UUID company, UUID organisation, String purpose, LocalDate day) {
        var id = Ids.next();
        sql.sql("""
                insert into contact_moment (region_id, id, company_id, organisation_id, purpose, happened_on, logged_at,
                                            logged_by, logged_by_name)
                values (:region, :id, :company, :organisation, :purpose, :day, now(), :id, 'Iemand')""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", id)
                .param("company", company)
                .param("organisation", organisation)
                .param("purpose", purpose)
                .param("day", day)
                .update();
        return id;
    }

    void joined(UUID contact, UUID organisation) {
        sql.sql("""
                insert into contact_join (region_id, moment_id, organisation_id, joined_at, joined_by, joined_by_name)
                values (:region, :contact, :organisation, now(), :organisation, 'Iemand')""")
                .param("region", TestTenant.REGION.regionId())
                .param("contact", contact)
                .param("organisation", organisation)
                .update();
    }

    /** @param seat on which one it was held or placed; null for a refusal */
    void question(UUID school, UUID placement, UUID place, @Nullable UUID seat, String state, Instant when) {
        sql.sql("""
                insert into seat_request (region_id, request_id, placement_id, school_id, place_id, seat_id, weekdays, period,
                                          state, reason, held_until, decided_at)
                values (:region, :id, :placement, :school, :place, :seat, '{1}', '[2026-12-01,2027-03-01)', :state,
                        case when :state in ('REFUSED', 'RELEASED') then 'NO_SEAT_FREE' end,
                        case when :state = 'HELD' then now() end, :when)""")
                .param("region", TestTenant.REGION.regionId())
                .param("id", Ids.next())
                .param("placement", placement)
                .param("school", school)
                .param("place", place)
                .param("seat", seat)
                .param("state", state)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    UUID seat(UUID place, int number) {
        return sql.sql("select id from seat where place_id = :place and number = :number")
                .param("place", place)
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    void looking(UUID school, int phase, int students) {
        sql.sql("""
                insert into demand_week (region_id, school_id, phase, since_week, students)
                values (:region, :school, :phase, '2026-11-16', :students)""")
                .param("region", TestTenant.REGION.regionId())
                .param("school", school)
                .param("phase", phase)
                .param("students", students)
                .update();
    }
}
