package nl.opstap.platform.vault;

/** Seals what may travel over Kafka but be read by one service only, such as an address and a link to mail. */
public interface Envelopes {

    /** @param reader name of the service that may open it, e.g. {@code notification} */
    String seal(String reader, String plain);

    /** Opens an envelope addressed to this service. */
    String open(String sealed);
}
