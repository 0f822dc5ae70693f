package nl.opstap.placement.students;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.SchoolContacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stagebegeleiders of a student, or of the children of a parent. */
@Component
class ContactsOfParents implements SchoolContacts {
    private final Students students;

    ContactsOfParents(Students students) {
        this.students = students;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SchoolContact> of(Actor actor) {
        return Stream.of(
                        students.ofGuardian(actor.id()),
                        students.withAccount(actor.id()).stream().toList())
                .flatMap(Collection::stream)
                .<SchoolContact>mapMulti((student, out) -> {
                    var name = student.stagebegeleiderName();
                    if (name != null) {
                        out.accept(new SchoolContact(name, student.stagebegeleiderPhone()));
                    }
                })
                .distinct()
                .toList();
    }
}
