package nl.opstap.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.opstap.platform.problems.Problem;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Lets so many requests work at once, the others in the order they came. Virtual threads take any number of requests
 * and connections to the database are few: without it a crowd would keep the readers of events from theirs. It stands
 * around the method of the controller, so that a phone that sends its photo slowly takes nobody's place.
 */
class Bulkhead implements MethodInterceptor {
    private final Semaphore places;
    private final Duration patience;

    /** @param patience how long a request waits for its turn before it is refused */
    Bulkhead(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
        try {
            return call.proceed();
        } finally {
            places.release();
        }
    }
}
