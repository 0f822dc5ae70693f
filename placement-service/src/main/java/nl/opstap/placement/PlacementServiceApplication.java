package nl.opstap.placement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the placement service. */
@SpringBootApplication
public class PlacementServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(PlacementServiceApplication.class, args);
    }
}
