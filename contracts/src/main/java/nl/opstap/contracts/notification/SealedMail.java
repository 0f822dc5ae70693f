package nl.opstap.contracts.notification;

/** What {@link MailRequested#sealed()} holds once opened: where the mail goes and the link it carries. */
public record SealedMail(String address, String link) {}
