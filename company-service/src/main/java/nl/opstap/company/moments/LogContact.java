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
import nl.opstap.company.limits.RequestLimits;
import nl.opstap.company.limits.Welcome;
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

/**
 * Keeps that a company was contacted (COM-40). Who was not the first has to have seen so (COM-42), and who contacts a
 * company that wants no new request gives a reason (COM-41).
 */
@Service
public class LogContact {
    /** How far back somebody may still write down what happened. */
    static final int DAYS_BACK = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    private final ContactMoments moments;
    private final ContactRules rules;
    private final RequestLimits limits;
    private final KeepCompanies companies;
    private final KeepContacts contacts;
    private final KeepRelation relations;
    private final Organisations organisations;
    private final Clock clock;

    LogContact(
            ContactMoments moments,
            ContactRules rules,
            RequestLimits limits,
            KeepCompanies companies,
            KeepContacts contacts,
            KeepRelation relations,
            Organisations organisations,
            Clock clock) {
        this.moments = moments;
        this.rules = rules;
        this.limits = limits;
        this.companies = companies;
        this.contacts = contacts;
        this.relations = relations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What one may know before calling; {@code welcome} is absent for what no company limits. */
    record Advice(
            @Nullable Taken taken,
            @Nullable ContactMoment first,
            boolean blocks,
            @Nullable Welcome welcome) {}

    @Transactional(readOnly = true)
    Advice ask(UUID companyId, Purpose purpose, @Nullable LocalDate on, UUID organisation) {
        companies.require(companyId);
        var day = on == null ? LocalDate.now(clock) : on;
        var taken = taken(companyId, purpose, organisation, day);
        var first = taken == null
                ? null
                : moments.find(companyId, taken.first().moment()).orElseThrow();
        var welcome = purpose.presses() ? limits.welcome(companyId, day) : null;
        return new Advice(taken, first, rules.present().blocks(), welcome);
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
        var overLimit = request.purpose().presses() && refusesRequest(companyId, on, request);
        return keep(
                new NewMoment(
                        companyId,
                        request.purpose(),
                        on,
                        actor.id(),
                        actor.name(),
                        taken == null ? null : request.despite(),
                        taken == null && !overLimit ? null : request.reason(),
                        overLimit,
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

    /** Whether the company wanted none on that day; without a reason the contact is refused then. */
    private boolean refusesRequest(UUID companyId, LocalDate on, LogRequest request) {
        var welcome = limits.welcome(companyId, on);
        if (welcome.refused() && request.reason() == null) {
            var freeFrom = welcome.freeFrom();
            throw Problem.conflict(
                    "company-wants-no-request",
                    Map.of(
                            "stand",
                            welcome.stand(),
                            "freeFrom",
                            freeFrom == null ? "een later bericht" : DAY.format(freeFrom)));
        }
        return welcome.refused();
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
