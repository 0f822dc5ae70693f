package nl.opstap.school.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.aanmelding.StudentGoals;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import nl.opstap.school.students.StudentNeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Wat deel ik?": every offer and whether it is given, and what the other one sees by it (GW-21). */
@Service
class ConsentPage {
    private final Dossiers dossiers;
    private final Offers offers;
    private final Consents consents;
    private final StudentGoals goals;
    private final StudentNeeds needs;
    private final Clock clock;

    ConsentPage(
            Dossiers dossiers, Offers offers, Consents consents, StudentGoals goals, StudentNeeds needs, Clock clock) {
        this.dossiers = dossiers;
        this.offers = offers;
        this.consents = consents;
        this.goals = goals;
        this.needs = needs;
        this.clock = clock;
    }

    /** @param mayChange whether who looks may give and withdraw */
    record ConsentOverview(boolean mayChange, List<ConsentLine> lines) {}

    /** An offer, and the consents given for it: one for all recipients of the kind, or one per recipient. */
    record ConsentLine(
            ConsentItem item,
            ConsentItem.RecipientKind recipientKind,
            ConsentItem.Purpose purpose,
            int textVersion,
            String title,
            String text,
            boolean granted,
            List<GivenConsent> given) {}

    record GivenConsent(
            UUID id,
            @Nullable UUID recipientId,
            @Nullable String recipientName,
            boolean granted,
            Consent.GivenAs givenAs,
            String givenByName,
            @Nullable LocalDate validUntil,
            Instant changedAt) {

        static GivenConsent of(Consent consent, LocalDate today) {
            return new GivenConsent(
                    consent.id(),
                    consent.recipientId(),
                    consent.recipientName(),
                    consent.holdsOn(today),
                    consent.givenAs(),
                    consent.givenByName(),
                    consent.validUntil(),
                    consent.changedAt());
        }
    }

    /** What a recipient sees beside the first name, which the school's own task lets it tell. Support needs are codes. */
    record ConsentPreview(String givenName, List<SeenItem> seen, List<ConsentItem> hidden) {}

    record SeenItem(ConsentItem item, String title, List<String> values) {}

    @Transactional
    ConsentOverview page(Actor actor, UUID studentId) {
        var student = dossiers.read(actor, studentId, Right.SEE, "CONSENTS");
        return page(studentId, student.rights().contains(Right.GIVE_CONSENT));
    }

    @Transactional(readOnly = true)
    ConsentOverview changed(UUID studentId) {
        return page(studentId, true);
    }

    @Transactional
    ConsentPreview preview(Actor actor, UUID studentId, ConsentItem.RecipientKind recipient) {
        var student = dossiers.read(actor, studentId, Right.SEE_CONTENT, "CONSENTS");
        var today = LocalDate.now(clock);
        var given = consents.findByStudentIdOrderByChangedAt(studentId).stream()
                .filter(consent -> consent.recipientKind() == recipient && consent.holdsOn(today))
                .toList();
        var seen = new ArrayList<SeenItem>();
        var hidden = new ArrayList<ConsentItem>();
        for (var offer : offers.all()) {
            if (offer.recipientKind() != recipient) {
                continue;
            }
            if (given.stream().anyMatch(offer::matches)) {
                seen.add(new SeenItem(offer.item(), offer.title(), values(studentId, offer.item())));
            } else {
                hidden.add(offer.item());
            }
        }
        return new ConsentPreview(student.givenName(), seen, hidden);
    }

    private ConsentOverview page(UUID studentId, boolean mayChange) {
        var today = LocalDate.now(clock);
        var all = consents.findByStudentIdOrderByChangedAt(studentId);
        var lines = offers.all().stream()
                .map(offer -> {
                    var given = all.stream()
                            .filter(offer::matches)
                            .map(consent -> GivenConsent.of(consent, today))
                            .toList();
                    return new ConsentLine(
                            offer.item(),
                            offer.recipientKind(),
                            offer.purpose(),
                            offer.textVersion(),
                            offer.title(),
                            offer.text(),
                            given.stream().anyMatch(GivenConsent::granted),
                            given);
                })
                .toList();
        return new ConsentOverview(mayChange, lines);
    }

    /** Items other services keep (assessments, plan, contact) are shown there; here only that they are shared. */
    private List<String> values(UUID studentId, ConsentItem item) {
        return switch (item) {
            case STRENGTHS ->
                goals.content(studentId)
                        .map(content -> List.of(content.strengths(), content.interests()))
                        .orElse(List.of());
            case GOALS -> goals.texts(studentId);
            case SUPPORT_NEEDS ->
                needs.of(studentId).stream().map(SupportNeed::name).toList();
            case CONTACT, ASSESSMENTS, PLAN -> List.of();
        };
    }
}
