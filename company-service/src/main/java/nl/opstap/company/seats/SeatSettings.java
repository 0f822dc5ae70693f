package nl.opstap.company.seats;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hold how long a granted seat waits for the school's confirmation (COM-43) */
@ConfigurationProperties("opstap.seats")
record SeatSettings(@DefaultValue("P7D") Duration hold) {}
