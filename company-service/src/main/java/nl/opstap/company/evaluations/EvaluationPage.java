package nl.opstap.company.evaluations;

import java.time.LocalDate;
import java.util.List;
import nl.opstap.company.links.LinkPage;
import org.jspecify.annotations.Nullable;

/**
 * The form as the company sees it. It names no student.
 *
 * @param received whether it was filled in before
 */
record EvaluationPage(
        String purpose,
        String holder,
        String company,
        String school,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Question> questions,
        boolean received)
        implements LinkPage {}
