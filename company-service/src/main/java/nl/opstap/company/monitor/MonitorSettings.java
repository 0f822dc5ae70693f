package nl.opstap.company.monitor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param smallest numbers of people below this are not shown to outsiders
 * @param emptyHandedWeeks after how many weeks of looking a student counts as empty-handed (REG-02)
 * @param unusedWeeks after how many weeks without a question an open place counts as unused (REG-04)
 */
@ConfigurationProperties("opstap.monitor")
record MonitorSettings(
        @DefaultValue("5") int smallest,
        @DefaultValue("6") int emptyHandedWeeks,
        @DefaultValue("6") int unusedWeeks) {}
