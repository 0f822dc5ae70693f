package nl.opstap.placement.logbook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The logbook over HTTP. */
@RestController
class LogbookController {
    private final WriteLogbook writeLogbook;
    private final ReadLogbook readLogbook;

    LogbookController(WriteLogbook writeLogbook, ReadLogbook readLogbook) {
        this.writeLogbook = writeLogbook;
        this.readLogbook = readLogbook;
    }

    /** @param writtenAt by the clock of the device */
    record EntryRequest(
            @NotNull UUID placementId,
            @NotNull LocalDate onDay,
            LogbookEntry.@NotNull Mood mood,
            @NotNull @Size(max = 8) List<@Pattern(regexp = "[A-Z_]{2,30}") String> pictograms,
            @Nullable @Size(max = 1000) String text,

            @NotNull @Size(max = 20)
            Map<@Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String, @Min(1) @Max(3) Integer> scores,

            @NotNull Instant writtenAt) {}

    record EntryView(
            UUID id,
            UUID placementId,
            LocalDate onDay,
            LogbookEntry.Mood mood,
            List<String> pictograms,
            @Nullable String text,
            Map<String, Integer> scores,
            Instant writtenAt) {}

    /** PUT, because the id comes from the device: an offline entry that is sent twice is one entry. */
    @PutMapping("/v1/logbook-entries/{entryId}")
    EntryView write(Actor actor, @PathVariable UUID entryId, @Valid @RequestBody EntryRequest request) {
        return writeLogbook.handle(actor, entryId, request);
    }

    @GetMapping("/v1/placements/{placementId}/logbook-entries")
    List<EntryView> read(
            Actor actor, @PathVariable UUID placementId, @RequestParam(defaultValue = "false") boolean whole) {
        return whole ? readLogbook.whole(actor, placementId) : readLogbook.of(actor, placementId);
    }
}
