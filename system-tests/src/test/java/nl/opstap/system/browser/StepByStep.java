package nl.opstap.system.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For a journey whose steps need each other: after a step that failed, the rest is not waited for. */
final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(StepByStep.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var failed = context.getTestClass()
                .map(journey -> context.getRoot().getStore(HERE).get(journey, String.class))
                .orElse(null);
        return failed == null
                ? ConditionEvaluationResult.enabled("no step failed")
                : ConditionEvaluationResult.disabled("an earlier step failed: " + failed);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            context.getRoot().getStore(HERE).put(context.getRequiredTestClass(), context.getDisplayName());
        }
    }
}
