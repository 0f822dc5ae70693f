package nl.opstap.school.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.consent.Consent.GivenAs;
import nl.opstap.school.consent.Consent.Giver;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and withdraws; the one is as easy as the other, and both leave a line that stays (GW-20). */
@Service
class ChangeConsent {
    private final Dossiers dossiers;
    private final Offers offers;
    private final Consents consents;
    private final Outbox outbox;
    private final JdbcClient database;
    private final Clock clock;

    ChangeConsent(
            Dossiers dossiers, Offers offers, Consents consents, Outbox outbox, JdbcClient database, Clock clock) {
        this.dossiers = dossiers;
        this.offers = offers;
        this.consents = consents;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /** What is shared, with whom: one organisation, or without id every one of that kind the student comes to. */
    record Subject(
            ConsentItem item,
            ConsentItem.RecipientKind recipientKind,
            @Nullable UUID recipientId,
            @Nullable String recipientName,
            ConsentItem.Purpose purpose) {

        boolean is(Consent consent) {
            return consent.item() == item
                    && consent.recipientKind() == recipientKind
                    && consent.purpose() == purpose
                    && Objects.equals(consent.recipientId(), recipientId);
        }
    }

    @Transactional
    void give(Actor actor, UUID studentId, Subject subject, int textVersion, @Nullable LocalDate until) {
        var giver = giver(actor, studentId);
        var offer = offers.find(subject.item(), subject.recipientKind(), subject.purpose())
                .orElseThrow(() -> invalid("item", "Dit kunt u niet op deze manier delen."));
        if (offer.textVersion() != textVersion) {
            throw invalid("textVersion", "De tekst is veranderd. Lees de nieuwe tekst en kies opnieuw.");
        }
        var today = LocalDate.now(clock);
        if (until != null && until.isBefore(today)) {
            throw invalid("validUntil", "Kies een datum in de toekomst.");
        }
        var consent = consents.findByStudentIdOrderByChangedAt(studentId).stream()
                .filter(subject::is)
                .findFirst()
                .orElseGet(() ->
                        new Consent(Ids.next(), studentId, offer, subject.recipientId(), subject.recipientName()));
        consent.give(giver, textVersion, today, until, clock.instant());
        save(consent, giver);
    }

    @Transactional
    void withdraw(Actor actor, UUID studentId, UUID consentId) {
        var giver = giver(actor, studentId);
        var consent = consents.findByIdAndStudentId(consentId, studentId).orElseThrow(Problem::notFound);
        if (consent.granted()) {
            consent.withdraw(giver, clock.instant());
            save(consent, giver);
        }
    }

    private Giver giver(Actor actor, UUID studentId) {
        var student = dossiers.change(actor, studentId, Right.SEE, "CONSENTS");
        if (!student.rights().contains(Right.GIVE_CONSENT)) {
            throw Problem.forbidden("consent-not-yours");
        }
        return new Giver(actor.id(), actor.name(), actor.has("student") ? GivenAs.STUDENT : GivenAs.PARENT);
    }

    private void save(Consent consent, Giver giver) {
        consents.saveAndFlush(consent);
        database.sql("""
                insert into consent_change (id, consent_id, granted, by_id, by_name, by_as, text_version, at)
                values (:id, :consent, :granted, :by, :name, :as, :text, :at)""")
                .param("id", Ids.next())
                .param("consent", consent.id())
                .param("granted", consent.granted())
                .param("by", giver.id())
                .param("name", giver.name())
                .param("as", giver.as().name())
                .param("text", consent.textVersion())
                .param("at", consent.changedAt().atOffset(ZoneOffset.UTC))
                .update();
        outbox.publish(consent.event());
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
