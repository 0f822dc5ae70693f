package nl.opstap.notification.messages;

import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.placement.StageReportReady;
import nl.opstap.notification.people.Circle;
import nl.opstap.notification.people.Circles;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A stagerapport can be read: the student, the mentor, and those parents who may read it hear so (PLA-66). A parent who is no
 * parent of this student any more hears nothing, also when the event still names the account.
 */
@Component
class TellOfStageReport implements EventHandler<StageReportReady> {
    private final Circles circles;
    private final Tell tell;

    TellOfStageReport(Circles circles, Tell tell) {
        this.circles = circles;
        this.tell = tell;
    }

    @Override
    public Class<StageReportReady> event() {
        return StageReportReady.class;
    }

    @Override
    public void apply(StageReportReady report, Envelope envelope) {
        circles.around(report.studentId()).ifPresent(circle -> tell(circle, report));
    }

    private void tell(Circle circle, StageReportReady report) {
        Stream.concat(
                        Stream.of(circle.studentAccount(), circle.mentor()),
                        circle.guardians().stream().filter(report.parents()::contains))
                .filter(account -> account != null && !account.equals(report.byAccount()))
                .distinct()
                .forEach((UUID account) -> tell.person(
                        account,
                        MessageKind.STAGE_REPORT_READY,
                        circle.studentId(),
                        "/plaatsingen/%s/beoordeling".formatted(report.placementId())));
    }
}
