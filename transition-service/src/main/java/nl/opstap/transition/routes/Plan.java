package nl.opstap.transition.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan of a route: actions, each with a party that owns it and a day it is due. */
@Component
class Plan {
    private final JdbcClient database;

    Plan(JdbcClient database) {
        this.database = database;
    }

    PlanAction add(UUID route, PlanAction.Domain domain, String description, UUID ownerParty, LocalDate dueOn) {
        var isParty = database.sql(
                        "select count(*) from party where route_id = :route and id = :party and until is null")
                .param("route", route)
                .param("party", ownerParty)
                .query(Integer.class)
                .single();
        if (isParty == 0) {
            throw Problem.invalid(List.of(new Problem.FieldError("ownerPartyId", "Kies een partij van deze route.")));
        }
        var action = new PlanAction(Ids.next(), domain, description, ownerParty, dueOn, null);
        database.sql("""
                insert into plan_action (id, route_id, version, domain, description, owner_party_id, due_on)
                values (:id, :route, 0, :domain, :description, :owner, :due)""")
                .param("id", action.id())
                .param("route", route)
                .param("domain", domain.name())
                .param("description", description)
                .param("owner", ownerParty)
                .param("due", dueOn)
                .update();
        return action;
    }

    /** Ticks an action off; doing so twice changes nothing. */
    void complete(UUID route, UUID action, LocalDate day) {
        var found = database.sql("""
                update plan_action set done_on = coalesce(done_on, :day), version = version + 1
                 where route_id = :route and id = :action""")
                .param("day", day)
                .param("route", route)
                .param("action", action)
                .update();
        if (found == 0) {
            throw Problem.notFound();
        }
    }

    List<PlanAction> of(UUID route) {
        return database.sql("select * from plan_action where route_id = :route order by due_on, id")
                .param("route", route)
                .query(Plan::action)
                .list();
    }

    private static PlanAction action(ResultSet row, int number) throws SQLException {
        return new PlanAction(
                row.getObject("id", UUID.class),
                PlanAction.Domain.valueOf(row.getString("domain")),
                row.getString("description"),
                row.getObject("owner_party_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }
}
