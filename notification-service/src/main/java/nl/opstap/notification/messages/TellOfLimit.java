package nl.opstap.notification.messages;

import nl.opstap.contracts.company.RequestLimitChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A company wants another number of questions (NOT-07). Its relatiebeheerder hears it, the stagebegeleiders of schools with
 * a question open there, and the coordinator of the region; not the organisation where somebody wrote it down.
 */
@Component
class TellOfLimit implements EventHandler<RequestLimitChanged> {
    private final Tell tell;

    TellOfLimit(Tell tell) {
        this.tell = tell;
    }

    @Override
    public Class<RequestLimitChanged> event() {
        return RequestLimitChanged.class;
    }

    @Override
    public void apply(RequestLimitChanged limit, Envelope envelope) {
        var path = "/bedrijven/" + limit.companyId();
        var writer = limit.byCompany() ? null : envelope.tenant().id();
        var keeper = limit.keeperTenant();
        var person = limit.keeperPerson();
        if (keeper != null && person != null && !keeper.equals(writer)) {
            tell.personAt(keeper, person, MessageKind.COMPANY_LIMIT_CHANGED, null, path);
        }
        limit.askedBy().stream()
                .filter(school -> !school.equals(writer) && !school.equals(keeper))
                .forEach(school -> tell.roleAt(school, "stagebegeleider", MessageKind.COMPANY_LIMIT_CHANGED, path));
        // The tenant of the region carries the id of the region.
        var region = envelope.tenant().region();
        if (!region.equals(writer)) {
            tell.roleAt(region, "regional-coordinator", MessageKind.COMPANY_LIMIT_CHANGED, path);
        }
    }
}
