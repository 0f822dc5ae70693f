package nl.opstap.company.limits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a company may be asked something new on a day, and what one may tell a colleague about it.
 *
 * @param perMonth its limit; absent when it has none
 * @param own whether the limit is the company's own, not the region's
 * @param asked how many were asked in the month of that day
 * @param left how many more may be asked on that day; absent without a limit
 * @param freeFrom the first day on which it may be asked, the day itself when that is now; absent when it wants nothing
 */
public record Welcome(
        Stand stand,
        @Nullable Integer perMonth,
        boolean own,
        int asked,
        @Nullable Integer left,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate freeFrom) {

    /** How it stands. */
    public enum Stand {
        WELCOME,
        /** As many as it wants were asked; a new week or month makes room. */
        FULL,
        /** It wants none until a day. */
        PAUSED
    }

    public boolean refused() {
        return stand != Stand.WELCOME;
    }
}
