package nl.opstap.placement.links;

import java.util.Map;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;

/** What a link of one purpose shows and does. Both run in the tenant and transaction of the link. */
public interface LinkPurpose {

    String purpose();

    LinkPage show(Grant grant);

    /** Acts once; the link is used up in the same transaction. */
    default void act(Grant grant, LinkAct act) {
        throw Problem.conflict("link-only-shows", Map.of());
    }

    /** The document the page is about, as PDF. */
    default byte[] document(Grant grant) {
        throw Problem.notFound();
    }
}
