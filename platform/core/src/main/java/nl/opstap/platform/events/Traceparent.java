package nl.opstap.platform.events;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The W3C trace an event belongs to: that of the event being handled, else of the HTTP request, else a new one. So a
 * chain of events over all services carries one trace id.
 */
public final class Traceparent {
    private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ScopedValue<String> HANDLED = ScopedValue.newInstance();

    private Traceparent() {}

    static String current() {
        return HANDLED.isBound() ? HANDLED.get() : ofRequest().orElseGet(Traceparent::fresh);
    }

    /** Does work on behalf of an event, so that what it publishes belongs to the same trace. */
    public static <R extends @Nullable Object, X extends Throwable> R call(
            @Nullable String traceparent, ScopedValue.CallableOp<? extends R, X> work) throws X {
        var known = traceparent != null && VALID.matcher(traceparent).matches();
        return ScopedValue.where(HANDLED, known ? traceparent : fresh()).call(work);
    }

    private static Optional<String> ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getHeader("traceparent"))
                        .filter(value -> VALID.matcher(value).matches())
                : Optional.empty();
    }

    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1);
    }
}
