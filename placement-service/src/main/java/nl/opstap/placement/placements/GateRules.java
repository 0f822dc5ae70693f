package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gates by date: the newest set that holds on a day, and nothing of an older one. */
@Component
class GateRules {
    private final JdbcClient database;

    GateRules(JdbcClient database) {
        this.database = database;
    }

    Map<Gate, GateRule> on(LocalDate day) {
        var rules = new EnumMap<Gate, GateRule>(Gate.class);
        database.sql("""
                select gate, from_phase, overridable, source from gate_rule
                where valid_from = (select max(valid_from) from gate_rule where valid_from <= :day)""").param("day", day).query(GateRule.class).list().forEach(rule -> rules.put(rule.gate(), rule));
        return rules;
    }
}
