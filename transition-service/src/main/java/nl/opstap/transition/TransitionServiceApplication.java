package nl.opstap.transition;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the transition service. */
@SpringBootApplication
public class TransitionServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(TransitionServiceApplication.class, args);
    }
}
