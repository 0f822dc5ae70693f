package nl.opstap.company.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What networks one company is part of.
 *
 * @param mvoName what the other MVO network is called, exactly when it is in one
 * @param psoStep exactly when it is on the ladder
 */
public record CompanyNetworks(
        List<Network> tags,
        @Nullable String mvoName,
        @Nullable PsoStep psoStep) {

    public static final CompanyNetworks NONE = new CompanyNetworks(List.of(), null, null);

    public CompanyNetworks {
        tags = tags.stream().distinct().sorted().toList();
        if (tags.contains(Network.MVO_NETWORK) != (mvoName != null)
                || tags.contains(Network.PSO) != (psoStep != null)) {
            throw new IllegalArgumentException("A name goes with MVO_NETWORK and a step with PSO: " + tags);
        }
    }
}
