package nl.opstap.company.evaluations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company answers.
 *
 * @param scores one for every question, from 1 (not at all) to 4 (entirely)
 * @param remark for the school only
 */
record EvaluationAnswer(
        @NotNull Map<Question, @NotNull @Min(Question.LOWEST) @Max(Question.HIGHEST) Integer> scores,
        @Nullable @Size(max = 1000) String remark) {}
