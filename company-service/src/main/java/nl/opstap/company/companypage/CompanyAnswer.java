package nl.opstap.company.companypage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a company says.
 *
 * @param requestId the question it answers, with WELCOME or DECLINE
 * @param perMonth at most so many new questions, with LIMIT
 * @param pausedUntil the first day on which it may be asked again, with PAUSE
 */
record CompanyAnswer(
        @NotNull Says says,
        @Nullable UUID requestId,
        @Nullable @Min(0) @Max(60) Integer perMonth,
        @Nullable LocalDate pausedUntil) {

    /** What it says. */
    enum Says {
        /** The student may come and get acquainted. */
        WELCOME,
        /** Not this one. */
        DECLINE,
        LIMIT,
        PAUSE,
        /** It may be asked again now. */
        RESUME
    }
}
