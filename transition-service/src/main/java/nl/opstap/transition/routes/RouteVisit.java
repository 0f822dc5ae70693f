package nl.opstap.transition.routes;

import java.util.UUID;
import java.util.function.Function;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.transition.students.KnownTenant;
import nl.opstap.transition.students.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to a route. A route belongs to a school, and a person of a receiver may come in by a grant: first the
 * caller's own tenant proves, under its row policies, that it may see the route; only then the work runs, in one
 * transaction, in the owner's tenant, where its log and its events belong.
 *
 * <p>The school's own work joins a transaction that is open, such as that of an idempotent answer. Work of a receiver
 * cannot, because a transaction never spans two tenants: it commits first, in its own, while the open one waits. Should
 * only the second fail, a repeat is done anew, and finds what the first has left.
 */
@Component
public class RouteVisit {
    private final JdbcClient database;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final TransactionTemplate outside;

    RouteVisit(JdbcClient database, Tenants tenants, PlatformTransactionManager transactions) {
        this.database = database;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Who comes in: somebody of the school itself, or of a receiver.
     *
     * @param mayTakeOver whether the route is or was offered to this receiver
     * @param responsible whether somebody of this tenant is responsible for the route now
     */
    public record Pass(
            UUID routeId,
            UUID studentId,
            KnownTenant owner,
            boolean ofOwner,
            boolean mayTakeOver,
            boolean responsible) {}

    private record Seen(UUID owner, UUID student, boolean mayTakeOver, boolean responsible) {}

    public <R> R call(Actor actor, UUID route, Function<Pass, R> work) {
        var pass = transaction.execute(status -> prove(actor, route));
        return pass.ofOwner() ? inside(pass, work) : outside.execute(status -> inside(pass, work));
    }

    private <R> R inside(Pass pass, Function<Pass, R> work) {
        return TenantScope.call(pass.owner().tenant(), () -> transaction.execute(status -> work.apply(pass)));
    }

    private Pass prove(Actor actor, UUID route) {
        var seen = database.sql("""
                select r.tenant_id, r.student_id, coalesce(g.may_take_over, false),
                       exists (select from responsibility h where h.tenant_id = r.tenant_id and h.route_id = r.id
                                  and h.until is null and h.person_tenant_id = :me)
                  from route r
                  left join route_grant g on g.tenant_id = r.tenant_id and g.route_id = r.id and g.grantee_id = :me
                 where r.id = :route""")
                .param("me", actor.tenant().id())
                .param("route", route)
                .query((row, number) -> new Seen(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBoolean(3),
                        row.getBoolean(4)))
                .optional()
                .orElseThrow(Problem::notFound);
        var owner = tenants.find(seen.owner()).orElseThrow(Problem::notFound);
        var ofOwner = seen.owner().equals(actor.tenant().id());
        return new Pass(route, seen.student(), owner, ofOwner, seen.mayTakeOver(), seen.responsible());
    }
}
