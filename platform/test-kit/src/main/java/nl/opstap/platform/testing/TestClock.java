package nl.opstap.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Time as the test says. It stands still at {@link #START}, and returns there before each test. */
public class TestClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** Monday 23 November 2026, nine o'clock in Amsterdam. */
    public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    /** Nine o'clock in Amsterdam on this day. */
    public void set(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var zoneless = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return zoneless.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return zoneless.withZone(other);
            }
        };
    }
}
