package nl.opstap.company.companypage;

import java.time.LocalDate;
import java.util.List;
import nl.opstap.company.links.LinkPage;
import nl.opstap.company.seats.OpenRequests.OpenRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a company sees of itself: every school's open question, and what it wants.
 *
 * @param perMonth new questions it may get in a month; absent without a limit
 * @param own whether it said so itself, or the region did for companies of its size
 * @param asked new questions it got this month
 * @param pausedUntil the first day on which it may be asked again; absent when that is now
 */
record CompanyPage(
        String purpose,
        String holder,
        String company,
        List<OpenRequest> requests,
        @Nullable Integer perMonth,
        boolean own,
        int asked,
        @Nullable LocalDate pausedUntil)
        implements LinkPage {}
