package nl.opstap.school.students;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who one is at this school; the web application asks it when it starts, and staff become known by it. */
@RestController
class MeController {
    private final ShowStudent show;
    private final Colleagues colleagues;
    private final GivePhone givePhone;

    MeController(ShowStudent show, Colleagues colleagues, GivePhone givePhone) {
        this.show = show;
        this.colleagues = colleagues;
        this.givePhone = givePhone;
    }

    /** @param phone of staff only: where students, parents and companies reach them */
    record Me(
            UUID id,
            String name,
            Set<String> roles,
            @Nullable String phone,
            @Nullable OwnStudent student,
            List<OwnStudent> children) {}

    record OwnStudent(UUID id, String givenName, String displayName, int age, Set<Right> may) {
        static OwnStudent of(StudentFile file) {
            return new OwnStudent(file.id(), file.givenName(), file.displayName(), file.age(), file.rights());
        }
    }

    record PhoneRequest(@NotNull @Size(max = 40) String phone) {}

    record PhoneAnswer(@Nullable String phone) {}

    @PutMapping("/v1/me/phone")
    PhoneAnswer reachAt(Actor actor, @Valid @RequestBody PhoneRequest request) {
        return new PhoneAnswer(givePhone.handle(actor, request.phone()));
    }

    @GetMapping("/v1/me")
    @Transactional
    Me me(Actor actor) {
        colleagues.remember(actor);
        return new Me(
                actor.id(),
                actor.name(),
                actor.roles(),
                colleagues.find(actor.id()).map(Colleague::phone).orElse(null),
                show.own(actor).map(OwnStudent::of).orElse(null),
                show.children(actor).stream().map(OwnStudent::of).toList());
    }
}
