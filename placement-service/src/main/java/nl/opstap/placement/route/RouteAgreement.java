package nl.opstap.placement.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.placement.placements.Party;
import org.jspecify.annotations.Nullable;

/**
 * The route of a stage and who agrees to it.
 *
 * @param route absent as long as no place is proposed
 * @param needed who has to agree, and how that stands for the route as it is now
 * @param said everything that was said, the newest first, also of routes that changed since
 * @param yours whether the person who looks can answer now
 * @param recordable whether the person who looks can write down what was said in a talk now
 * @param parents the names of the parents the school knows, for who writes down a talk
 */
record RouteAgreement(
        @Nullable Route route,
        List<Needed> needed,
        List<SaidView> said,
        boolean yours,
        boolean recordable,
        List<String> parents) {

    enum Standing {
        NOT_ASKED,
        AGREED,
        TALK,
        /** Said of a route that has changed since. */
        OUTDATED
    }

    record Needed(Party party, Standing standing) {}

    /**
     * @param own whether the person who looks said it
     * @param remark absent when there is none, or when it is not for the person who looks
     * @param method absent when the person answered on the own page
     * @param outdated whether the route has changed since
     */
    record SaidView(
            Party party,
            String name,
            boolean own,
            RouteAnswer answer,
            @Nullable String remark,
            @Nullable Method method,
            LocalDate day,
            boolean outdated,
            Route route,
            String byName,
            Instant at) {}
}
