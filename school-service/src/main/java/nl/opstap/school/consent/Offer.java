package nl.opstap.school.consent;

import nl.opstap.contracts.school.ConsentItem;

/**
 * Something a student can share, in the words the student reads. What the school must tell by law or to carry out the
 * stage is no offer: consent is never the ground for it (GW-22).
 */
record Offer(
        ConsentItem item,
        ConsentItem.RecipientKind recipientKind,
        ConsentItem.Purpose purpose,
        int textVersion,
        String title,
        String text) {

    boolean matches(Consent consent) {
        return consent.item() == item && consent.recipientKind() == recipientKind && consent.purpose() == purpose;
    }
}
