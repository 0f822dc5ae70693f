package nl.opstap.company.moments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.contacts.KeepContacts;
import nl.opstap.company.moments.ContactMoments.NewMoment;
import nl.opstap.company.moments.ContactPressure.Taken;
import nl.opstap.company.organisations.Organisations;
import nl.opstap.company.relations.KeepRelation;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that a company was contacted; who was not the first has to have seen so (COM-40, COM-42). */
@Service
public class LogContact {
    /** How far back somebody may still write down what happened. */
    static final int DAYS_BACK = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    private final ContactMoments moments;
    private final ContactRules rules;
    private final KeepCompanies companies;
    private final KeepContacts contacts;
    private final KeepRelation relations;
    private final Organisations organisations;
    private final Clock clock;

    LogContact(
            ContactMoments moments,
            ContactRules rules,
            KeepCompanies companies,
            KeepContacts contacts,
            KeepRelation relations,
            Organisations organisations,
            Clock clock) {
        this.moments = moments;
        this.rules = rules;
        this.companies = companies;
        this.contacts = contacts;
        this.relations = relations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What one may know before calling. */
    record Advice(@Nullable Taken taken, @Nullable ContactMoment first, boolean blocks) {}

    @Transactional(readOnly = true)
    Advice ask(UUID companyId, Purpose purpose, @Nullable LocalDate on, UUID organisation) {
        companies.require(companyId);
        var taken = taken(companyId, purpose, organisation, on == null ? LocalDate.now(clock) : on);
        var first = taken == null
                ? null
                : moments.find(companyId, taken.first().moment()).orElseThrow();
        return new Advice(taken, first, rules.present().blocks());
    }

    @Transactional
    public UUID log(UUID companyId, LogRequest request, Actor actor) {
        var today = LocalDate.now(clock);
        var on = request.on() == null ? today : request.on();
        refuseWhatCannotBe(companyId, request, on, today);
        moments.oneAtATime(companyId);
        var taken = taken(companyId, request.purpose(), actor.tenant().id(), on);
        if (taken != null) {
            refuseUnlessSeen(taken, request);
        }
        return keep(
                new NewMoment(
                        companyId,
                        request.purpose(),
                        on,
                        actor.id(),
                        actor.name(),
                        taken == null ? null : request.despite(),
                        taken == null ? null : request.reason(),
                        request.channel(),
                        request.spokeWith(),
                        request.words()),
                actor.tenant().id());
    }

    private UUID keep(NewMoment moment, UUID organisation) {
        var id = Ids.next();
        moments.insert(id, moment, clock.instant());
        relations.used(moment.companyId(), organisation, moment.on());
        return id;
    }

    private @Nullable Taken taken(UUID companyId, Purpose purpose, UUID organisation, LocalDate day) {
        return purpose.presses()
                ? moments.pressure(companyId, purpose, day)
                        .against(organisation, day)
                        .orElse(null)
                : null;
    }

    private void refuseWhatCannotBe(UUID companyId, LogRequest request, LocalDate on, LocalDate today) {
        companies.require(companyId);
        var errors = new ArrayList<FieldError>();
        if (on.isAfter(today) || on.isBefore(today.minusDays(DAYS_BACK))) {
            errors.add(new FieldError("on", "contact-too-soon.on"));
        }
        if (request.spokeWith() != null && !contacts.knows(companyId, request.spokeWith())) {
            errors.add(new FieldError("spokeWith", "contact-too-soon.spokeWith"));
        }
        if (request.reason() == Reason.OTHER && request.words() == null) {
            errors.add(new FieldError("summary", "contact-too-soon.summary"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Who saw an older contact than the one that is first now has not seen what counts. */
    private void refuseUnlessSeen(Taken taken, LogRequest request) {
        var blocks = rules.present().blocks();
        if (!taken.first().moment().equals(request.despite())) {
            throw Problem.conflict(
                    "contact-too-soon",
                    Map.of(
                            "organisation",
                            organisations.nameOf(taken.first().organisation()).orElse("Een andere organisatie"),
                            "on",
                            DAY.format(taken.first().on()),
                            "freeFrom",
                            DAY.format(taken.freeFrom()),
                            "momentId",
                            taken.first().moment(),
                            "blocks",
                            blocks));
        }
        if (blocks && request.reason() == null) {
            throw Problem.invalid(List.of(new FieldError("reason", "contact-too-soon.reason")));
        }
    }
}
