package nl.opstap.company.links;

import nl.opstap.platform.links.ScopedLinks.Grant;

/** A kind of link of this service. A bean of this type is enough for its page to open. */
public interface LinkPurpose {

    /** Also the name of the text of its mail. */
    String purpose();

    /** Runs in the tenant of the link. */
    LinkPage show(Grant grant);
}
