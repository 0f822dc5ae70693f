package nl.opstap.company.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.company.needs.MeetNeeds.Offered;
import nl.opstap.company.needs.NeedState.Reason;
import nl.opstap.company.needs.NeedStep.Kind;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When places of the present region said that they meet a need, and when that was taken back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NeedSteps {
    private static final String SELECTED = """
            select s.*, o.name as organisation,
                   case when s.organisation_id = opstap_tenant() then s.by_name end as own_name
            from need_step s
            left join organisation o on o.region_id = s.region_id and o.organisation_id = s.organisation_id
            """;

    private final JdbcClient database;

    NeedSteps(JdbcClient database) {
        this.database = database;
    }

    record NewStep(
            UUID place,
            SupportNeed need,
            Kind kind,
            @Nullable Reason reason) {}

    void add(List<NewStep> steps, Author author, Instant at) {
        if (steps.isEmpty()) {
            return;
        }
        database.sql("""
                insert into need_step (id, place_id, need, step, reason, at, by_id, by_name)
                select id, place_id, need, step, reason, :at, cast(:by as uuid), cast(:name as text)
                from unnest(cast(:ids as uuid[]), cast(:places as uuid[]), cast(:needs as text[]), cast(:steps as text[]),
                            cast(:reasons as text[]))
                    as taken (id, place_id, need, step, reason)""")
                .param("ids", Stream.generate(Ids::next).limit(steps.size()).toArray(UUID[]::new))
                .param("places", steps.stream().map(NewStep::place).toArray(UUID[]::new))
                .param("needs", steps.stream().map(step -> step.need().name()).toArray(String[]::new))
                .param("steps", steps.stream().map(step -> step.kind().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        steps.stream()
                                .map(step -> step.reason() == null
                                        ? null
                                        : step.reason().name())
                                .toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", author.id())
                .param("name", author.name())
                .update();
    }

    /** What the open places of a company say now. */
    List<Offered> openPlaces(UUID company) {
        return database.sql("select id, needs from place where company_id = :company and open")
                .param("company", company)
                .query((row, _) -> new Offered(
                        row.getObject("id", UUID.class),
                        Arrays.stream((String[]) row.getArray("needs").getArray())
                                .map(SupportNeed::valueOf)
                                .toList()))
                .list();
    }

    /** Newest first. */
    List<NeedStep> of(UUID place) {
        return database.sql(SELECTED + " where s.place_id = :place order by s.at desc, s.id desc")
                .param("place", place)
                .query((row, _) -> step(row))
                .list();
    }

    /** The newest of each place and need. */
    Map<UUID, Map<SupportNeed, NeedStep>> newest(Collection<UUID> places) {
        var found = new HashMap<UUID, Map<SupportNeed, NeedStep>>();
        database.sql(SELECTED + " where s.place_id = any(:places) order by s.at, s.id")
                .param("places", places.toArray(UUID[]::new))
                .query(row -> {
                    var step = step(row);
                    found.computeIfAbsent(row.getObject("place_id", UUID.class), _ -> new HashMap<>())
                            .put(step.need(), step);
                });
        return found;
    }

    private static NeedStep step(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new NeedStep(
                SupportNeed.valueOf(row.getString("need")),
                Kind.valueOf(row.getString("step")),
                reason == null ? null : Reason.valueOf(reason),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("organisation"),
                row.getString("own_name"));
    }
}
