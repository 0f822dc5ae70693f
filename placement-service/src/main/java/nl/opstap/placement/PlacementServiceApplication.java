package nl.opstap.placement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the placement service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class PlacementServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(PlacementServiceApplication.class, args);
    }
}
