package nl.opstap.platform.messy;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the wall clock, sleeps, goes straight to the tables, and adds as often as it is asked. */
@RestController
@RequestMapping("/v1")
class MessyController {
    private final MessyThings things;

    MessyController(MessyThings things) {
        this.things = things;
    }

    LocalDate today() throws InterruptedException {
        Thread.sleep(1);
        return LocalDate.now();
    }

    @PostMapping("/things")
    void add() {}
}
