package nl.opstap.school.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.school.stages.Stages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests somebody may see: who asked sees his or her own, who decides sees what there is to decide. */
@Service
class ShowRequests {
    private final JdbcClient database;
    private final Answers answers;
    private final Stages stages;
    private final RightsRequests requests;

    ShowRequests(JdbcClient database, Answers answers, Stages stages, RightsRequests requests) {
        this.database = database;
        this.answers = answers;
        this.stages = stages;
        this.requests = requests;
    }

    /** A line of the list; the name is empty once the student was erased. */
    record RequestLine(
            UUID id,
            UUID studentId,
            @Nullable String studentName,
            Kind kind,
            RequestState state,
            AskedAs askedAs,
            Instant askedAt,
            int answered,
            int services,
            boolean mine) {}

    record RequestDetail(
            UUID id,
            UUID studentId,
            @Nullable String studentName,
            Kind kind,
            RequestState state,
            AskedAs askedAs,
            Instant askedAt,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Instant finishedAt,
            @Nullable Instant removedAfter,
            boolean mayDecide,
            boolean stageRunning,
            List<Answers.Progress> services,
            List<Answers.ReceiptLine> receipt) {}

    @Transactional(readOnly = true)
    Page<RequestLine> list(Actor actor, PageRequest asked) {
        var rows = database.sql("""
                select r.id, r.student_id, concat_ws(' ', s.given_name, s.infix, s.family_name) as name, r.kind, r.state,
                       r.asked_as, r.asked_at, r.asked_by = :me as mine,
                       count(a.answered_at) as answered, count(a.service) as services
                from rights_request r
                left join student s on s.tenant_id = r.tenant_id and s.id = r.student_id
                left join rights_answer a on a.tenant_id = r.tenant_id and a.request_id = r.id
                where (:all or r.asked_by = :me or (:erasures and r.kind = 'ERASURE'))
                  and (cast(:after as uuid) is null or r.id < :after)
                group by r.tenant_id, r.id, s.tenant_id, s.id
                order by r.id desc limit :limit""")
                .param("me", actor.id())
                .param("all", actor.has("privacy-officer"))
                .param("erasures", actor.has("teamleider"))
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query(ShowRequests::line)
                .list();
        return asked.page(rows, RequestLine::id, line -> line);
    }

    private static RequestLine line(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new RequestLine(
                row.getObject("id", UUID.class),
                row.getObject("student_id", UUID.class),
                name == null || name.isEmpty() ? null : name,
                Kind.valueOf(row.getString("kind")),
                RequestState.valueOf(row.getString("state")),
                AskedAs.valueOf(row.getString("asked_as")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("answered"),
                row.getInt("services"),
                row.getBoolean("mine"));
    }

    @Transactional(readOnly = true)
    RequestDetail one(Actor actor, UUID id) {
        var request =
                requests.findById(id).filter(found -> maySee(actor, found)).orElseThrow(Problem::notFound);
        var decides = actor.hasAny("privacy-officer", "teamleider");
        return new RequestDetail(
                id,
                request.studentId(),
                name(request.studentId()),
                request.kind(),
                request.state(),
                request.askedAs(),
                request.askedAt(),
                request.decidedByName(),
                request.decidedAt(),
                request.reason(),
                request.finishedAt(),
                request.removedAfter(),
                decides && request.state() == RequestState.ASKED && !request.askedBy(actor),
                decides && stages.runs(request.studentId()),
                answers.progress(id),
                answers.receipt(id));
    }

    private static boolean maySee(Actor actor, RightsRequest request) {
        return request.askedBy(actor)
                || actor.has("privacy-officer")
                || (actor.has("teamleider") && request.kind() == Kind.ERASURE);
    }

    private @Nullable String name(UUID student) {
        return database.sql("select concat_ws(' ', given_name, infix, family_name) from student where id = :id")
                .param("id", student)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
