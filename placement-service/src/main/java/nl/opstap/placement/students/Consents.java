package nl.opstap.placement.students;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a student agreed to show a company. Without a consent that holds today the answer is: nothing. */
@Component
public class Consents {
    private final JdbcClient database;

    Consents(JdbcClient database) {
        this.database = database;
    }

    /** Items shown to every company of the student's stage, or to this one by name. */
    public Set<String> shownToCompany(UUID student, @Nullable UUID company, LocalDate today) {
        return new TreeSet<>(database.sql("""
                select distinct item from consent
                where student_id = :student and recipient_kind = 'COMPANY' and granted
                  and (recipient_id is null or recipient_id = cast(:company as uuid))
                  and (valid_until is null or valid_until >= :today)""")
                .param("student", student)
                .param("company", company)
                .param("today", today)
                .query(String.class)
                .list());
    }
}
