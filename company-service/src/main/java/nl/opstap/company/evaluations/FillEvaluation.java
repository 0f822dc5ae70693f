package nl.opstap.company.evaluations;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.opstap.company.links.LinkPage;
import nl.opstap.company.links.LinkPurpose;
import nl.opstap.company.organisations.Organisations;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a company its form and takes one answer. The link itself is not used up, so that who opens it again reads that the
 * answer was received.
 */
@Service
class FillEvaluation implements LinkPurpose {
    /** The region hears of so many answers together, never of one. */
    static final int FEWEST = 3;

    private final Evaluations evaluations;
    private final RegionCounts counts;
    private final Organisations organisations;
    private final Clock clock;

    FillEvaluation(Evaluations evaluations, RegionCounts counts, Organisations organisations, Clock clock) {
        this.evaluations = evaluations;
        this.counts = counts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return AskCompany.PURPOSE;
    }

    @Override
    @Transactional(readOnly = true)
    public LinkPage show(Grant grant) {
        return page(grant);
    }

    /** An answer after the first changes nothing. */
    @Transactional
    public EvaluationPage fill(Grant grant, EvaluationAnswer answer) {
        var missing = Arrays.stream(Question.values())
                .filter(question -> !answer.scores().containsKey(question))
                .map(question -> new FieldError("scores." + question, "company-page.missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        var form = evaluations.find(grant.subject()).orElseThrow(Problem::notFound);
        counts.oneAtATime(form.schoolYear());
        var words = answer.remark();
        var remark = words == null || words.isBlank() ? null : words.strip();
        if (evaluations.answer(form.id(), answer.scores(), remark, clock.instant())) {
            tellRegion(form.schoolYear());
        }
        return page(grant);
    }

    private void tellRegion(int schoolYear) {
        var waiting = evaluations.uncounted(schoolYear);
        if (waiting.answers() >= FEWEST) {
            counts.add(waiting);
            evaluations.counted(schoolYear);
        }
    }

    private EvaluationPage page(Grant grant) {
        var form = evaluations.find(grant.subject()).orElseThrow(Problem::notFound);
        return new EvaluationPage(
                grant.purpose(),
                grant.holder(),
                form.company(),
                organisations.nameOf(grant.tenant().id()).orElse(""),
                form.from(),
                form.until(),
                List.of(Question.values()),
                form.answeredAt() != null);
    }
}
