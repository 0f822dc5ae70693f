package nl.opstap.school.aanmelding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The 18 goals every school starts with, whose codes never change, and those a school adds (SCH-12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GoalLibrary {
    private final List<Goal> shipped;
    private final JdbcClient database;

    GoalLibrary(JsonMapper json, JdbcClient database) throws IOException {
        try (var library = new ClassPathResource("goals/library.json").getInputStream()) {
            this.shipped = json.readValue(library, new TypeReference<>() {});
        }
        this.database = database;
    }

    public List<Goal> all() {
        var own = database.sql("select * from own_goal order by text")
                .query((row, number) -> new Goal(
                        row.getString("code"),
                        GoalGroup.valueOf(row.getString("goal_group")),
                        row.getString("text"),
                        null))
                .list();
        return Stream.concat(shipped.stream(), own.stream()).toList();
    }

    Optional<Goal> find(String code) {
        return all().stream().filter(goal -> goal.code().equals(code)).findFirst();
    }

    void add(Goal goal) {
        database.sql("insert into own_goal (code, goal_group, text) values (?, ?, ?)")
                .params(goal.code(), goal.group().name(), goal.text())
                .update();
    }
}
