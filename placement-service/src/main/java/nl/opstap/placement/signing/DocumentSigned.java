package nl.opstap.placement.signing;

import java.util.List;

/** Inside this service: a signature was given, in the present transaction. */
public record DocumentSigned(Document document, List<Role> missing) {
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
