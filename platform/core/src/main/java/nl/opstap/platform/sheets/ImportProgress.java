package nl.opstap.platform.sheets;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends an import as it stands, again and again while a worker, here or in another replica, is at it. */
public final class ImportProgress {
    private static final Duration SHOWN_EVERY = Duration.ofMillis(300);
    private static final Duration LONGEST_SHOW = Duration.ofMinutes(10);

    private ImportProgress() {}

    /**
     * Shows once and then as long as the view is about work. The first look is taken here, so that who may not see it is
     * refused as usual.
     */
    public static <V> SseEmitter follow(Tenant tenant, Supplier<V> show, Predicate<V> isAtWork) {
        var first = show.get();
        var emitter = new SseEmitter(LONGEST_SHOW.toMillis());
        var left = new CountDownLatch(1);
        emitter.onCompletion(left::countDown);
        Thread.ofVirtual()
                .name("import-events")
                .start(() -> TenantScope.run(tenant, () -> follow(first, show, isAtWork, emitter, left)));
        return emitter;
    }

    /** Stops when the work is done, or at once when the reader has left. */
    private static <V> void follow(
            V first, Supplier<V> show, Predicate<V> isAtWork, SseEmitter emitter, CountDownLatch left) {
        try {
            var shown = first;
            send(emitter, shown);
            while (isAtWork.test(shown) && !left.await(SHOWN_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                shown = show.get();
                send(emitter, shown);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static <V> void send(SseEmitter emitter, V shown) throws IOException {
        emitter.send(SseEmitter.event().name("import").data(shown));
    }
}
