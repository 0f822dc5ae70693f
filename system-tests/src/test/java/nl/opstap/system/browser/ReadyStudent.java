package nl.opstap.system.browser;

import static nl.opstap.system.support.Account.MARIEKE;
import static nl.opstap.system.support.Account.SANNE;
import static nl.opstap.system.support.Account.TOM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.local.Stack;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.Visitor;

/** A demo student for whom the steps before a stage are taken; the screens of those steps have a test of their own. */
final class ReadyStudent {
    private ReadyStudent() {}

    static void prepare(Stack stack, UUID student) {
        var gateway = RunningStack.gateway(stack);
        var base = "/api/school/v1/students/" + student;
        var marieke = Visitor.loggedIn(gateway, MARIEKE);
        var shown = marieke.get(base);
        if (shown.expect(200).path("readiness").path("ready").asBoolean()) {
            return;
        }
        var today = StackClock.of(stack).today().toString();
        marieke.put(
                        base + "/registration",
                        Map.of(
                                "content",
                                Map.of(
                                        "interests", "Werkt graag met planten",
                                        "strengths", "Rustig en precies",
                                        "motivation", "Wil graag een stage",
                                        "behaviour", "Vriendelijk"),
                                "goals",
                                List.of(Map.of("code", "COOPERATION"), Map.of("code", "PERSEVERANCE"))))
                .expect(200);
        marieke.put(base + "/training-modules/1", Map.of("status", "BUSY")).expect(200);
        Visitor.loggedIn(gateway, TOM)
                .put(
                        base + "/stagebegeleider",
                        Map.of("stagebegeleiderId", SANNE.id().toString()),
                        marieke.get(base).etag())
                .expect(200);
        var sanne = Visitor.loggedIn(gateway, SANNE);
        sanne.post(
                        base + "/intake-talks",
                        Map.of(
                                "heldOn",
                                today,
                                "motivation",
                                "Wil leren werken",
                                "learningGoals",
                                "Samenwerken en doorzetten",
                                "preferences",
                                "Buiten",
                                "preferredSectors",
                                List.of("GREEN"),
                                "progressTold",
                                true,
                                "advisedToSearch",
                                true))
                .expect(201);
        sanne.post(
                        base + "/readiness-decision",
                        Map.of(
                                "ready",
                                true,
                                "consultedOn",
                                today,
                                "evidence",
                                Map.of(
                                        "learnability", "Leert door voordoen",
                                        "motivation", "Gemotiveerd",
                                        "behaviour", "Rustig")))
                .expect(201);
    }
}
