package nl.opstap.platform.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Empties the tables before a test class and puts the clock back before a test. */
class FreshStart extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 3000; // after the listeners of Spring that make the context and inject
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (applies(test) && test.getTestClass().getEnclosingClass() == null) {
            test.getApplicationContext().getBean(OwnerSql.class).empty();
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (applies(test)) {
            test.getApplicationContext().getBean(TestClock.class).reset();
        }
    }

    private static boolean applies(TestContext test) {
        return TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), OpstapTest.class);
    }
}
