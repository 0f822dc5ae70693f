package nl.opstap.contracts.school;

import java.util.UUID;

/** A parent or carer who has an account and, at this moment, the right to be informed. */
public record Guardian(UUID accountId, String displayName) {}
