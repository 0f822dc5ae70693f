package nl.opstap.school.students;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleagues;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who one is at this school; the web application asks it when it starts, and staff become known by it. */
@RestController
class MeController {
    private final ShowStudent show;
    private final Colleagues colleagues;

    MeController(ShowStudent show, Colleagues colleagues) {
        this.show = show;
        this.colleagues = colleagues;
    }

    record Me(
            UUID id,
            String name,
            Set<String> roles,
            @Nullable OwnStudent student,
            List<OwnStudent> children) {}

    record OwnStudent(UUID id, String givenName, String displayName, int age, Set<Right> may) {
        static OwnStudent of(StudentFile file) {
            return new OwnStudent(file.id(), file.givenName(), file.displayName(), file.age(), file.rights());
        }
    }

    @GetMapping("/v1/me")
    @Transactional
    Me me(Actor actor) {
        colleagues.remember(actor);
        return new Me(
                actor.id(),
                actor.name(),
                actor.roles(),
                show.own(actor).map(OwnStudent::of).orElse(null),
                show.children(actor).stream().map(OwnStudent::of).toList());
    }
}
