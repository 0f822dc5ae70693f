package nl.opstap.placement.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a student is ill on some days of the stage; never of what.
 *
 * @param days the planned days it is about
 * @param byRole as what the reporter did it, as written in tokens
 * @param noticedAt when the company said it had read it
 */
record SickReport(
        UUID id,
        UUID placementId,
        List<LocalDate> days,
        UUID byId,
        String byName,
        String byRole,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable Instant noticedAt) {

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether a day it is about is still to come, or today. */
    boolean concerns(LocalDate today) {
        return !isWithdrawn() && days.stream().anyMatch(day -> !day.isBefore(today));
    }
}
