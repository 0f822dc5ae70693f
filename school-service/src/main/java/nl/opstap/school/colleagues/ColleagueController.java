package nl.opstap.school.colleagues;

import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues to choose from, for staff only. */
@RestController
class ColleagueController {
    private final Colleagues colleagues;

    ColleagueController(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @GetMapping("/v1/colleagues")
    @Transactional(readOnly = true)
    List<Colleague> withRole(@RequestParam String role, Actor actor) {
        if (!actor.hasAny("mentor", "stagebegeleider", "teamleider", "orthopedagoog", "tenant-administrator")) {
            throw Problem.forbidden("role-missing");
        }
        return colleagues.withRole(role);
    }
}
