package nl.opstap.transition;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the transition service. */
@EnableScheduling
@SpringBootApplication
public class TransitionServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(TransitionServiceApplication.class, args);
    }
}
