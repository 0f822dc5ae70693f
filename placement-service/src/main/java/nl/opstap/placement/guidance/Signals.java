package nl.opstap.placement.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signals of interim evaluations. */
@Component
class Signals {
    private final JdbcClient database;

    Signals(JdbcClient database) {
        this.database = database;
    }

    /** @param remark encrypted */
    record Signal(SignalSubject subject, SignalLevel level, byte @Nullable [] remark) {}

    void write(UUID moment, List<Signal> signals) {
        for (var signal : signals) {
            database.sql("""
                    insert into guidance_signal (moment_id, subject, level, remark)
                    values (:moment, :subject, :level, :remark)""")
                    .param("moment", moment)
                    .param("subject", signal.subject().name())
                    .param("level", signal.level().name())
                    .param("remark", signal.remark())
                    .update();
        }
    }

    /** By moment, in the order of the subjects. */
    Map<UUID, List<Signal>> of(UUID placement) {
        var found = new HashMap<UUID, List<Signal>>();
        database.sql("""
                select s.moment_id, s.subject, s.level, s.remark
                from guidance_signal s
                join guidance_moment m on m.tenant_id = s.tenant_id and m.id = s.moment_id
                where m.placement_id = :placement""").param("placement", placement).query(row -> {
            found.computeIfAbsent(row.getObject("moment_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Signal(
                            SignalSubject.valueOf(row.getString("subject")),
                            SignalLevel.valueOf(row.getString("level")),
                            row.getBytes("remark")));
        });
        found.values()
                .forEach(signals -> signals.sort((one, two) -> one.subject().compareTo(two.subject())));
        return found;
    }
}
