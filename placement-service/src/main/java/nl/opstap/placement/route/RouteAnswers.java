package nl.opstap.placement.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Party;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of routes; an answer is only ever added. */
@Component
class RouteAnswers {
    private final JdbcClient database;

    RouteAnswers(JdbcClient database) {
        this.database = database;
    }

    /** Who says it; a parent without an account has a name only. */
    record Person(Party party, @Nullable UUID id, String name) {
        boolean is(Person other) {
            return party == other.party
                    && (id == null ? other.id == null && name.equals(other.name) : id.equals(other.id));
        }
    }

    /**
     * @param remark encrypted with the key of the student
     * @param method absent when the person answered on the own page
     * @param day when it was said
     */
    record Said(
            Person person,
            RouteAnswer answer,
            byte @Nullable [] remark,
            @Nullable Method method,
            LocalDate day,
            Route route,
            String byName,
            Instant at) {}

    /** The newest first. */
    List<Said> of(UUID placement) {
        return database.sql("select * from route_answer where placement_id = :placement order by at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> said(row))
                .list();
    }

    void add(
            UUID placement,
            Person person,
            RouteAnswer answer,
            byte @Nullable [] remark,
            @Nullable Method method,
            LocalDate day,
            Route route,
            Acting by,
            Instant now) {
        database.sql("""
                insert into route_answer (id, placement_id, party, person_id, person_name, answer, remark, method, on_day,
                    route, place_title, company_name, from_day, until_day, weekdays, goals, by_id, by_name, by_role, at)
                values (:id, :placement, :party, :person, :name, :answer, :remark, :method, :day,
                    :route, :place, :company, :from, :until, :weekdays, :goals, :by, :byName, :byRole, :now)""")
                .param("id", Ids.next())
                .param("placement", placement)
                .param("party", person.party().name())
                .param("person", person.id())
                .param("name", person.name())
                .param("answer", answer.name())
                .param("remark", remark)
                .param("method", method == null ? null : method.name())
                .param("day", day)
                .param("route", route.version())
                .param("place", route.placeTitle())
                .param("company", route.companyName())
                .param("from", route.from())
                .param("until", route.until())
                .param("weekdays", route.weekdays().stream().map(Enum::name).toArray(String[]::new))
                .param("goals", route.goals().toArray(String[]::new))
                .param("by", by.id())
                .param("byName", by.name())
                .param("byRole", by.party().role())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Said said(ResultSet row) throws SQLException {
        var method = row.getString("method");
        return new Said(
                new Person(
                        Party.valueOf(row.getString("party")),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name")),
                RouteAnswer.valueOf(row.getString("answer")),
                row.getBytes("remark"),
                method == null ? null : Method.valueOf(method),
                row.getObject("on_day", LocalDate.class),
                new Route(
                        row.getObject("route", UUID.class),
                        row.getString("place_title"),
                        row.getString("company_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        texts(row, "weekdays").stream().map(DayOfWeek::valueOf).toList(),
                        texts(row, "goals")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
