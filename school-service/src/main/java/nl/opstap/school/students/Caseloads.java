package nl.opstap.school.students;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many students each stagebegeleider guides, for who divides the next ones. */
@Component
class Caseloads {
    private final JdbcClient database;

    Caseloads(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody carries.
     *
     * @param students at school and guided by this stagebegeleider
     * @param onStage those of them who are on a stage now
     */
    record Caseload(UUID stagebegeleiderId, String name, int students, int onStage) {}

    /** The lightest first, because that is whom one looks for. */
    @Transactional(readOnly = true)
    public List<Caseload> all() {
        return database.sql("""
                select c.id, c.name, count(s.id) as students, count(s.id) filter (where exists (
                    select from stage p where p.tenant_id = s.tenant_id and p.student_id = s.id
                    and p.state in ('RUNNING', 'CLOSING'))) as on_stage
                from colleague c
                left join student s on s.tenant_id = c.tenant_id and s.stagebegeleider_id = c.id and s.status = 'ACTIVE'
                where 'stagebegeleider' = any (c.roles)
                group by c.id, c.name order by students, c.name, c.id""")
                .query((row, _) -> new Caseload(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("students"),
                        row.getInt("on_stage")))
                .list();
    }
}
