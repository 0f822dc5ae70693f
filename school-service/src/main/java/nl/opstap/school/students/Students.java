package nl.opstap.school.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The students of the present tenant. */
interface Students extends JpaRepository<Student, UUID> {
    Optional<Student> findByAccountId(UUID accountId);

    Optional<Student> findByLocalNumber(String localNumber);

    List<Student> findByStagebegeleiderId(UUID stagebegeleiderId);

    boolean existsByLocalNumber(String localNumber);

    boolean existsByAccountId(UUID accountId);

    List<Student> findByPublishedAsAdultFalseAndBirthDateLessThanEqual(LocalDate bornUntil);
}
