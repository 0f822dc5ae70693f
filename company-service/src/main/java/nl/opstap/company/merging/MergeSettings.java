package nl.opstap.company.merging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param undoWithin how long a merge can be taken back (COM-03) */
@ConfigurationProperties("opstap.merging")
record MergeSettings(@DefaultValue("P30D") Duration undoWithin) {}
