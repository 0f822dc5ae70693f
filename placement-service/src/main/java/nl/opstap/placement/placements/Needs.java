package nl.opstap.placement.placements;

import java.util.List;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Reads what a workplace must do for a student; kept encrypted with the student's key (GW-23). */
@Component
public class Needs {
    private final Vault vault;

    Needs(Vault vault) {
        this.vault = vault;
    }

    public List<String> of(Placement placement) {
        var needs = placement.needs();
        return needs == null
                ? List.of()
                : List.of(vault.decrypt(placement.studentId(), needs).split(","));
    }
}
