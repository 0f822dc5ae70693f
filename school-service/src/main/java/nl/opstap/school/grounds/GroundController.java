package nl.opstap.school.grounds;

import java.util.List;
import nl.opstap.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register over HTTP, for everybody with an account: whose data it is may read why it is kept. */
@RestController
class GroundController {
    private final GroundRegister register;

    GroundController(GroundRegister register) {
        this.register = register;
    }

    @GetMapping("/v1/grounds")
    List<Ground> grounds(Actor actor) {
        return register.all();
    }
}
