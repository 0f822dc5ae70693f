package nl.opstap.school.students;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The parents, carers and network of the students. */
interface Guardians extends Repository<Guardian, UUID> {
    Guardian save(Guardian guardian);

    void delete(Guardian guardian);

    List<Guardian> findByStudentIdOrderByName(UUID studentId);

    List<Guardian> findByStudentIdInOrderByName(Collection<UUID> studentIds);

    List<Guardian> findByAccountId(UUID accountId);
}
