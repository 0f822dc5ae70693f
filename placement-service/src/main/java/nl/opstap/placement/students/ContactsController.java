package nl.opstap.placement.students;

import java.util.List;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.SchoolContacts.SchoolContact;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a student or parent calls, at all times (PLA-43). */
@RestController
class ContactsController {
    private final ContactsOfParents contacts;

    ContactsController(ContactsOfParents contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/v1/my-stagebegeleiders")
    List<SchoolContact> mine(Actor actor) {
        return contacts.of(actor);
    }
}
