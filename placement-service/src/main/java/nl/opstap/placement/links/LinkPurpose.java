package nl.opstap.placement.links;

import java.util.Map;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;

/** What a link of one purpose shows and does. Both run in the tenant and transaction of the link. */
public interface LinkPurpose {

    String purpose();

    LinkPage show(Grant grant);

    /** Acts; the link is used up in the same transaction, unless it may be opened again. */
    default void act(Grant grant, LinkAct act) {
        throw Problem.conflict("link-only-shows", Map.of());
    }

    /** Whether a link has served once somebody acted on it; one that is only noticed can be opened again. */
    default boolean isUsedUp() {
        return true;
    }

    /** The document the page is about, as PDF. */
    default byte[] document(Grant grant) {
        throw Problem.notFound();
    }
}
