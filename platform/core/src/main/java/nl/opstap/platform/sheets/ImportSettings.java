package nl.opstap.platform.sheets;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param undoWithin how long an import can be taken back
 * @param largest the largest file that is read
 * @param mostRows the most rows of one file
 */
@ConfigurationProperties("opstap.imports")
public record ImportSettings(
        @DefaultValue("P7D") Period undoWithin,
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("20000") int mostRows) {}
