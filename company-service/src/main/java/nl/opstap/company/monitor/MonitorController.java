package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The monitor of the region: all schools for the coordinator, the own numbers for a school. */
@RestController
class MonitorController {
    private final SupplyAndDemand supplyAndDemand;
    private final ContactPressure pressure;
    private final SharesOfSchools shares;
    private final UnusedPlaces unused;
    private final OutflowResults outflow;
    private final OwnSearching searching;
    private final MonitorExport export;
    private final Clock clock;

    MonitorController(
            SupplyAndDemand supplyAndDemand,
            ContactPressure pressure,
            SharesOfSchools shares,
            UnusedPlaces unused,
            OutflowResults outflow,
            OwnSearching searching,
            MonitorExport export,
            Clock clock) {
        this.supplyAndDemand = supplyAndDemand;
        this.pressure = pressure;
        this.shares = shares;
        this.unused = unused;
        this.outflow = outflow;
        this.searching = searching;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/v1/monitor/supply-and-demand")
    @MayReadPool
    SupplyAndDemand.Numbers numbers(Actor actor) {
        return supplyAndDemand.numbers(schoolOf(actor));
    }

    @GetMapping("/v1/monitor/contact-pressure")
    @MayReadPool
    ContactPressure.Pressure contactPressure() {
        return pressure.lastHalfYear();
    }

    @GetMapping("/v1/monitor/shares")
    @MayReadPool
    SharesOfSchools.Shares shares(Actor actor) {
        return shares.shares(schoolOf(actor));
    }

    @GetMapping("/v1/monitor/unused-places")
    @MayReadPool
    UnusedPlaces.Unused unusedPlaces(Actor actor) {
        return unused.places(schoolOf(actor));
    }

    @GetMapping("/v1/monitor/outflow")
    @MayReadPool
    OutflowResults.Results outflow(Actor actor) {
        return outflow.results(schoolOf(actor));
    }

    /** Ids only: who they are, the school tells. */
    @GetMapping("/v1/monitor/searching")
    @PreAuthorize("hasAnyRole('stagebegeleider', 'teamleider')")
    OwnSearching.SearchingStudents searching() {
        return searching.students();
    }

    /** Every number of the monitor, as far as the reader may know it. */
    @GetMapping(path = "/v1/monitor/export", produces = "text/csv")
    @MayReadPool
    ResponseEntity<byte[]> export(Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"monitor-%s.csv\"".formatted(LocalDate.now(clock)))
                .body(export.csv(schoolOf(actor)));
    }

    /** Null for who looks after the whole region. */
    private static @Nullable UUID schoolOf(Actor actor) {
        return actor.has("regional-coordinator") ? null : actor.tenant().id();
    }
}
