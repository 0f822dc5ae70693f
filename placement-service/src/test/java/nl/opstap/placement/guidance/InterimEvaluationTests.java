package nl.opstap.placement.guidance;

import static nl.opstap.placement.guidance.MomentKind.COMPANY_TALK;
import static nl.opstap.placement.guidance.MomentKind.INTERIM_EVALUATION;
import static nl.opstap.placement.guidance.SignalLevel.AMBER;
import static nl.opstap.placement.guidance.SignalLevel.GREEN;
import static nl.opstap.placement.guidance.SignalLevel.RED;
import static nl.opstap.placement.guidance.SignalSubject.ATTENDANCE;
import static nl.opstap.placement.guidance.SignalSubject.GUIDANCE;
import static nl.opstap.placement.guidance.SignalSubject.WELLBEING;
import static nl.opstap.placement.guidance.SignalSubject.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.opstap.placement.guidance.InterimEvaluation.Judged;
import nl.opstap.platform.problems.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLA-53")
class InterimEvaluationTests {
    private static final Judged WORK_GREEN = new Judged(WORK, GREEN, null);
    private static final Judged GUIDANCE_GREEN = new Judged(GUIDANCE, GREEN, null);
    private static final Judged WELLBEING_AMBER = new Judged(WELLBEING, AMBER, null);

    @Test
    void everySubjectIsJudgedAndRedSaysWhatIsTheMatter() {
        assertThat(InterimEvaluation.refuse(
                        INTERIM_EVALUATION,
                        List.of(
                                WORK_GREEN,
                                GUIDANCE_GREEN,
                                WELLBEING_AMBER,
                                new Judged(ATTENDANCE, RED, "Drie keer te laat"))))
                .isEmpty();
        assertThat(InterimEvaluation.refuse(
                        INTERIM_EVALUATION,
                        List.of(WORK_GREEN, GUIDANCE_GREEN, WELLBEING_AMBER, new Judged(ATTENDANCE, RED, " "))))
                .extracting(FieldError::field)
                .containsExactly("signals[3].remark");
    }

    @Test
    void whatIsMissingOrStandsThereTwiceIsNamed() {
        var errors = InterimEvaluation.refuse(INTERIM_EVALUATION, List.of(WORK_GREEN, WELLBEING_AMBER, WORK_GREEN));

        assertThat(errors).extracting(FieldError::field).containsExactly("signals[2].subject", "signals");
        assertThat(errors.getLast().message()).isEqualTo("Zeg ook hoe het gaat met de begeleiding, de aanwezigheid.");
    }

    @Test
    void anotherMomentHasNoSignals() {
        assertThat(InterimEvaluation.refuse(COMPANY_TALK, List.of())).isEmpty();
        assertThat(InterimEvaluation.refuse(COMPANY_TALK, List.of(WORK_GREEN)))
                .extracting(FieldError::field)
                .containsExactly("signals");
    }
}
