package nl.opstap.school.students;

import java.util.List;
import nl.opstap.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes of the school; a mentor sees those with own students. */
@Component
class Classes {
    private static final int MOST = 300;

    private final JdbcClient database;

    Classes(JdbcClient database) {
        this.database = database;
    }

    record SchoolClass(String name, int students) {}

    @Transactional(readOnly = true)
    public List<SchoolClass> of(Actor actor) {
        return database.sql("""
                select class_group, count(*) from student
                where status = 'ACTIVE' and (:school or (:mentor and mentor_id = :me))
                group by class_group order by class_group limit :most""")
                .param("school", actor.hasAny("stagebegeleider", "teamleider", "orthopedagoog"))
                .param("mentor", actor.has("mentor"))
                .param("me", actor.id())
                .param("most", MOST)
                .query((row, number) -> new SchoolClass(row.getString(1), row.getInt(2)))
                .list();
    }
}
