package nl.opstap.placement.placements;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody tries every step from every state; what the table does not allow changes nothing. */
@PlacementTest
@Tag("PLA-04")
class NoWayRoundTests {
    private static final Map<Person, Party> PEOPLE = Map.of(
            SANNE, Party.STAGEBEGELEIDER,
            TOM, Party.TEAMLEIDER,
            MARIEKE, Party.MENTOR,
            OLGA, Party.ORTHOPEDAGOOG,
            DAAN, Party.STUDENT,
            PETRA, Party.PARENT);

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID placement;

    /** With all that a state can need, so that only the table stands in the way. */
    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        placement = desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatTheTableDoesNotAllowIsRefusedToEverybodyAndChangesNothing(PlacementState state) {
        putIn(state);
        for (var action : PlacementAction.values()) {
            PEOPLE.forEach((person, party) -> {
                var allowed = action.startsFrom(state) && action.by().contains(party);
                if (!allowed || action.isDedicated() || action == PlacementAction.DECLINE) {
                    refused(person, action, state);
                }
            });
            refused(BAS, action, state);
        }
    }

    private void refused(Person person, PlacementAction action, PlacementState state) {
        var answer = desk.step(person, placement, action.name());

        assertThat(answer.getResponse().getStatus())
                .as("%s by %s in %s", action, person, state)
                .isIn(403, 404, 409);
        assertThat(owner.sql("select state from placement where id = :id")
                        .param("id", placement)
                        .query(String.class)
                        .single())
                .as("after %s by %s", action, person)
                .isEqualTo(state.name());
    }

    private void putIn(PlacementState state) {
        owner.sql("update placement set state = :state, ended_because = 'OTHER', contract_signed = true where id = :id")
                .param("state", state.name())
                .param("id", placement)
                .update();
    }
}
