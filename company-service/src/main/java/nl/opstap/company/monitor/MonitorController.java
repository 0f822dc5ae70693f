package nl.opstap.company.monitor;

import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The monitor of the region: all schools for the coordinator, the own numbers for a school. */
@RestController
class MonitorController {
    private final SupplyAndDemand supplyAndDemand;

    MonitorController(SupplyAndDemand supplyAndDemand) {
        this.supplyAndDemand = supplyAndDemand;
    }

    @GetMapping("/v1/monitor/supply-and-demand")
    @MayReadPool
    SupplyAndDemand.Numbers numbers(Actor actor) {
        return supplyAndDemand.numbers(
                actor.has("regional-coordinator") ? null : actor.tenant().id());
    }
}
