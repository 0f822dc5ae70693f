package nl.opstap.platform.time;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock of a service. Dates are those of Amsterdam. */
@AutoConfiguration
class TimeConfiguration {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** @param file empty for real time, else a file that holds the shift of a demo */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${opstap.clock-file:}") String file) {
        return file.isBlank() ? Clock.system(ZONE) : new ShiftedClock(Path.of(file), Clock.system(ZONE));
    }
}
