package nl.opstap.company.companies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.opstap.company.networks.CompanyNetworks;
import nl.opstap.company.networks.Network;
import nl.opstap.company.networks.PsoStep;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** The networks of a company as a person ticks them; a name or step without its tick is dropped. */
record NetworksRequest(
        @NotNull @Size(max = 10) List<Network> tags,
        @Nullable @Size(max = 100) String mvoName,
        @Nullable PsoStep psoStep) {

    void check(List<FieldError> errors) {
        if (tags.contains(Network.MVO_NETWORK) && (mvoName == null || mvoName.isBlank())) {
            errors.add(new FieldError("networks.mvoName", "Vul in hoe het netwerk heet."));
        }
        if (tags.contains(Network.PSO) && psoStep == null) {
            errors.add(new FieldError("networks.psoStep", "Kies een trede van de PSO-ladder."));
        }
    }

    CompanyNetworks networks() {
        return new CompanyNetworks(
                tags,
                mvoName != null && tags.contains(Network.MVO_NETWORK) ? mvoName.strip() : null,
                tags.contains(Network.PSO) ? psoStep : null);
    }
}
