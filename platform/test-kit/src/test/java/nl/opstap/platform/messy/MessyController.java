package nl.opstap.platform.messy;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.RestController;

/** Reads the wall clock, sleeps, and goes straight to the tables. */
@RestController
class MessyController {
    private final MessyThings things;

    MessyController(MessyThings things) {
        this.things = things;
    }

    LocalDate today() throws InterruptedException {
        Thread.sleep(1);
        return LocalDate.now();
    }
}
