package nl.opstap.school.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The students somebody guides, by name. The list shows what a class list shows; finding somebody by name is recorded as
 * a search of that student.
 */
@Component
class StudentList {
    private final JdbcClient database;
    private final AccessLog access;
    private final Clock clock;

    StudentList(JdbcClient database, AccessLog access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /** One line of the list. */
    record StudentLine(
            UUID id,
            String displayName,
            String localNumber,
            String classGroup,
            Track track,
            Profile profile,
            int phase,
            @Nullable UUID mentorId,
            @Nullable String mentorName,
            @Nullable UUID stagebegeleiderId,
            @Nullable String stagebegeleiderName,
            LocalDate expectedLeaving,
            Readiness readiness,
            Status status) {}

    /**
     * What is asked for.
     *
     * @param step the first one still open, or READY
     * @param left who left school, instead of who is there
     * @param searching who may go on stage or is being placed, and has no stage that was agreed: whom the monitor of the
     *     region counts
     */
    record Question(
            @Nullable String text,
            boolean mine,
            @Nullable String step,
            @Nullable String classGroup,
            boolean left,
            boolean searching) {

        @Nullable
        String pattern() {
            return text == null || text.isBlank()
                    ? null
                    : "%"
                            + text.strip()
                                    .replace("\\", "\\\\")
                                    .replace("%", "\\%")
                                    .replace("_", "\\_") + "%";
        }
    }

    @Transactional
    Page<StudentLine> page(Actor actor, Question question, PageRequest asked) {
        var page = asked.page(find(actor, question, asked), StudentLine::id, line -> line);
        if (question.pattern() != null) {
            page.items().forEach(line -> access.record(line.id(), AccessLog.Action.SEARCH, "PROFILE", "GUIDANCE"));
        }
        return page;
    }

    private List<StudentLine> find(Actor actor, Question question, PageRequest asked) {
        return database.sql("""
                select s.id, concat_ws(' ', s.given_name, s.infix, s.family_name) as display_name, s.local_number,
                       s.class_group, s.track, s.profile, s.phase, s.mentor_id, m.name as mentor_name,
                       s.stagebegeleider_id, b.name as stagebegeleider_name, s.expected_leaving, s.registered,
                       s.training_started, s.intake_held, s.ready, s.status
                from student s
                left join colleague m on m.tenant_id = s.tenant_id and m.id = s.mentor_id
                left join colleague b on b.tenant_id = s.tenant_id and b.id = s.stagebegeleider_id
                where (s.status = 'ACTIVE') = :active
                  and (cast(:class as text) is null or s.class_group = :class)
                  and (:school or (:mentor and s.mentor_id = :me) or (:internal and s.phase = 1)
                    or (:student and s.account_id = :me)
                    or (:parent and (s.parents_informed or s.birth_date > :bornAfter)
                        and exists (select from guardian g where g.tenant_id = s.tenant_id and g.student_id = s.id
                                    and g.account_id = :me and g.contact_allowed)))
                  and (not :searching or (
                        (s.ready or exists (select from stage t where t.tenant_id = s.tenant_id and t.student_id = s.id
                                            and t.state in ('SEARCHING', 'PROPOSED', 'ACQUAINTANCE')))
                        and not exists (select from stage t where t.tenant_id = s.tenant_id and t.student_id = s.id
                                        and t.state in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING'))))
                  and (not :mine or s.mentor_id = :me or s.stagebegeleider_id = :me)
                  and (cast(:pattern as text) is null
                    or concat_ws(' ', s.given_name, s.infix, s.family_name, s.class_group, s.local_number) ilike :pattern)
                  and (cast(:step as text) is null or :step = case
                        when s.ready then 'READY'
                        when not s.registered then 'AANMELDING'
                        when s.stagebegeleider_id is null then 'ASSIGNMENT'
                        when not s.training_started then 'TRAINING'
                        when not s.intake_held then 'INTAKE'
                        else 'DECISION' end)
                  and (cast(:after as uuid) is null or (s.family_name, s.given_name, s.id) >
                        (select a.family_name, a.given_name, a.id from student a where a.id = :after))
                order by s.family_name, s.given_name, s.id
                limit :limit""")
                .param("school", actor.hasAny("stagebegeleider", "teamleider", "orthopedagoog"))
                .param("mentor", actor.has("mentor"))
                .param("internal", actor.has("internal-stagebegeleider"))
                .param("student", actor.has("student"))
                .param("parent", actor.has("parent"))
                .param("bornAfter", LocalDate.now(clock).minusYears(GuardianRights.ADULT))
                .param("me", actor.id())
                .param("mine", question.mine())
                .param("searching", question.searching())
                .param("pattern", question.pattern())
                .param("step", question.step())
                .param("class", question.classGroup())
                .param("active", !question.left())
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query(StudentList::line)
                .list();
    }

    /** By number, in the order of the query: the page that is opened most often looks up no name of a column. */
    private static StudentLine line(ResultSet row, int number) throws SQLException {
        return new StudentLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Track.valueOf(row.getString(5)),
                Profile.valueOf(row.getString(6)),
                row.getInt(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                new Readiness(row.getBoolean(13), row.getBoolean(14), row.getBoolean(15), row.getBoolean(16)),
                Status.valueOf(row.getString(17)));
    }
}
