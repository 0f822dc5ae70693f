package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stagebegeleider has to catch up with for the own students, and a teamleider for all (PLA-51). */
@Service
class OverdueGuidance {
    /** More than anybody works off in a day; the oldest come first. */
    private static final int MOST = 200;

    /** Placements that are guided now, of students who are one's own; the teamleider answers for all. */
    private static final String OWN = """
            p.state in ('AGREED', 'CONTRACT', 'RUNNING', 'CLOSING')
            and (:all or s.stagebegeleider_id = :me or p.stagebegeleider_id = :me)""";

    private final JdbcClient database;
    private final AccessLog log;
    private final Clock clock;

    OverdueGuidance(JdbcClient database, AccessLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    record OverdueMoment(
            UUID placementId, UUID momentId, UUID studentId, String studentName, MomentKind kind, LocalDate day) {}

    /** A subject that is red by the latest interim evaluation of a placement. */
    record RedSignal(UUID placementId, UUID studentId, String studentName, SignalSubject subject, LocalDate since) {}

    /**
     * @param moments planned for a day that has passed, and not held; the longest waiting first
     * @param signals that ask for action, the longest waiting first
     */
    record OverdueView(List<OverdueMoment> moments, List<RedSignal> signals) {}

    @Transactional
    OverdueView handle(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "teamleider")) {
            throw Problem.forbidden("staff-only");
        }
        var moments = moments(actor);
        var signals = signals(actor);
        Stream.concat(
                        moments.stream().map(OverdueMoment::studentId),
                        signals.stream().map(RedSignal::studentId))
                .collect(Collectors.toSet())
                .forEach(student -> log.record(student, AccessLog.Action.SEARCH, "GUIDANCE", "STAGE"));
        return new OverdueView(moments, signals);
    }

    private List<OverdueMoment> moments(Actor actor) {
        return database.sql("""
                select m.placement_id, m.id as moment_id, s.id as student_id, s.display_name as student_name, m.kind, m.day
                from guidance_moment m
                join placement p on p.tenant_id = m.tenant_id and p.id = m.placement_id
                join student s on s.tenant_id = p.tenant_id and s.id = p.student_id
                where m.state = 'PLANNED' and m.day < :today and %s
                order by m.day, m.id limit :most""".formatted(OWN))
                .param("today", LocalDate.now(clock))
                .param("all", actor.has("teamleider"))
                .param("me", actor.id())
                .param("most", MOST)
                .query((row, _) -> new OverdueMoment(
                        row.getObject("placement_id", UUID.class),
                        row.getObject("moment_id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getString("student_name"),
                        MomentKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private List<RedSignal> signals(Actor actor) {
        return database.sql("""
                select p.id as placement_id, s.id as student_id, s.display_name as student_name, g.subject, m.day
                from guidance_signal g
                join guidance_moment m on m.tenant_id = g.tenant_id and m.id = g.moment_id
                join placement p on p.tenant_id = m.tenant_id and p.id = m.placement_id
                join student s on s.tenant_id = p.tenant_id and s.id = p.student_id
                where g.level = 'RED' and %s
                  and not exists (
                    select 1 from guidance_moment later
                    where later.tenant_id = m.tenant_id and later.placement_id = m.placement_id
                      and later.kind = 'INTERIM_EVALUATION' and later.state = 'HELD'
                      and (later.day, later.id) > (m.day, m.id))
                order by m.day, p.id, g.subject limit :most""".formatted(OWN))
                .param("all", actor.has("teamleider"))
                .param("me", actor.id())
                .param("most", MOST)
                .query((row, _) -> new RedSignal(
                        row.getObject("placement_id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getString("student_name"),
                        SignalSubject.valueOf(row.getString("subject")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
