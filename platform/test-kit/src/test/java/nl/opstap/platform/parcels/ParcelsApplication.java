package nl.opstap.platform.parcels;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service in the configuration that ships, small enough to be killed many times. */
@SpringBootApplication
public class ParcelsApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ParcelsApplication.class, arguments);
    }
}
