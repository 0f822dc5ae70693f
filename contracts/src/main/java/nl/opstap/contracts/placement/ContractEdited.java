package nl.opstap.contracts.placement;

import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;

/**
 * Something became of an edition of a contract that its parties should hear; what it says stays with the placement.
 *
 * @param edition 1 for the contract, one more for each amendment
 * @param what {@link #TO_SIGN}, {@link #OBJECTED}, {@link #SEAT_REFUSED}, {@link #WITHDRAWN} or {@link #IN_FORCE}
 * @param waitingFor the roles that can sign now
 */
@Published(topic = "opstap.placement.contract.v1", type = "nl.opstap.placement.contract-edited.v1")
public record ContractEdited(UUID placementId, UUID studentId, int edition, String what, List<String> waitingFor)
        implements Event {
    public static final String TO_SIGN = "TO_SIGN";
    public static final String OBJECTED = "OBJECTED";
    public static final String SEAT_REFUSED = "SEAT_REFUSED";
    public static final String WITHDRAWN = "WITHDRAWN";
    public static final String IN_FORCE = "IN_FORCE";

    @Override
    public UUID key() {
        return placementId;
    }
}
