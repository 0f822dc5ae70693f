package nl.opstap.transition.handovers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.transition.handovers.DossierItems.DossierView;
import nl.opstap.transition.routes.RouteRelation;
import nl.opstap.transition.routes.RouteVisit;
import nl.opstap.transition.routes.RouteVisit.Pass;
import nl.opstap.transition.students.KnownStudent;
import nl.opstap.transition.students.Students;
import nl.opstap.transition.students.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handovers over HTTP: offer, look, answer, and the dossier that goes along. */
@RestController
@RequestMapping("/v1")
class HandoverController {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final HandoverList list;
    private final OpenDossier openDossier;
    private final OfferHandover offer;
    private final AnswerHandover answer;
    private final DossierItems dossier;
    private final Students students;
    private final Tenants tenants;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;

    HandoverController(
            RouteVisit visit,
            RouteRelation relation,
            HandoverList list,
            OpenDossier openDossier,
            OfferHandover offer,
            AnswerHandover answer,
            DossierItems dossier,
            Students students,
            Tenants tenants,
            AccessLog accessLog,
            TransactionTemplate transaction) {
        this.visit = visit;
        this.relation = relation;
        this.list = list;
        this.openDossier = openDossier;
        this.offer = offer;
        this.answer = answer;
        this.dossier = dossier;
        this.students = students;
        this.tenants = tenants;
        this.accessLog = accessLog;
        this.transaction = transaction;
    }

    record Receiver(UUID id, String name, String kind) {}

    record Receivers(List<Receiver> items) {}

    record OfferRequest(@NotNull UUID receiverId, @Nullable LocalDate meetingOn) {}

    record RefusalRequest(@NotBlank @Size(max = 500) String reason) {}

    record DossierItemRequest(@NotBlank @Size(max = 4000) String content) {}

    @GetMapping("/receivers")
    Receivers receivers(Actor actor) {
        return transaction.execute(status ->
                new Receivers(tenants.receivers(actor.tenant().region()).stream()
                        .map(tenant -> new Receiver(tenant.id(), tenant.name(), tenant.kind()))
                        .toList()));
    }

    @GetMapping("/handovers")
    Page<HandoverAnswer> list(
            @RequestParam(required = false) @Nullable UUID routeId,
            @RequestParam(required = false) Handover.@Nullable Status status,
            PageRequest page,
            Actor actor) {
        return list.page(actor, new HandoverList.Question(routeId, status), page);
    }

    @PostMapping("/routes/{routeId}/handovers")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    HandoverAnswer offer(@PathVariable UUID routeId, @Valid @RequestBody OfferRequest request, Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            requireSchool(pass);
            return outcome(pass, offer.handle(pass, request.receiverId(), request.meetingOn(), actor));
        });
    }

    @PutMapping("/routes/{routeId}/dossier-items/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writeItem(
            @PathVariable UUID routeId,
            @PathVariable ConsentItem item,
            @Valid @RequestBody DossierItemRequest request,
            Actor actor) {
        visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            requireSchool(pass);
            accessLog.record(pass.studentId(), Action.CHANGE, item.name(), "HANDOVER");
            dossier.write(pass, item, request.content());
            return true;
        });
    }

    /** The school sees all it wrote; a receiver only what the student shares with it. */
    @GetMapping("/routes/{routeId}/dossier")
    DossierView dossier(@PathVariable UUID routeId, Actor actor) {
        return openDossier.handle(actor, routeId);
    }

    @PostMapping("/routes/{routeId}/handovers/{handoverId}/acceptance")
    @Idempotent
    HandoverAnswer accept(@PathVariable UUID routeId, @PathVariable UUID handoverId, Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayAnswer(actor, pass);
            return outcome(pass, answer.accept(pass, handoverId, actor));
        });
    }

    @PostMapping("/routes/{routeId}/handovers/{handoverId}/refusal")
    @Idempotent
    HandoverAnswer refuse(
            @PathVariable UUID routeId,
            @PathVariable UUID handoverId,
            @Valid @RequestBody RefusalRequest request,
            Actor actor) {
        return visit.call(actor, routeId, pass -> {
            relation.mayAnswer(actor, pass);
            return outcome(pass, answer.refuse(pass, handoverId, request.reason(), actor));
        });
    }

    /** A route is passed on by the school; between receivers it goes by a request of its own (TRA-40). */
    private static void requireSchool(Pass pass) {
        if (!pass.ofOwner()) {
            throw Problem.forbidden("only-the-school");
        }
    }

    private HandoverAnswer outcome(Pass pass, HandoverOutcome outcome) {
        return switch (outcome) {
            case HandoverOutcome.Done(var handover) ->
                HandoverAnswer.of(
                        handover,
                        students.find(pass.studentId())
                                .map(KnownStudent::displayName)
                                .orElse(null));
            case HandoverOutcome.AlreadyOffered(var id) ->
                throw Problem.conflict("handover-already-offered", Map.of("handoverId", id));
            case HandoverOutcome.UnknownReceiver _ ->
                throw Problem.invalid(
                        List.of(new Problem.FieldError("receiverId", "Kies een gemeente of partner van deze regio.")));
            case HandoverOutcome.NotResponsible _ -> throw Problem.forbidden("not-responsible-for-route");
            case HandoverOutcome.AlreadyAnswered(var status) ->
                throw Problem.conflict("handover-already-answered", Map.of("status", status));
        };
    }
}
