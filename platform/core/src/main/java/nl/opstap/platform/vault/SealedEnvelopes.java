package nl.opstap.platform.vault;

/** Seals with a key derived for the reader; the reader's name travels in front, so that a wrong address is told. */
class SealedEnvelopes implements Envelopes {
    private static final String USE = "envelope:";

    private final MasterKey master;
    private final String service;

    SealedEnvelopes(MasterKey master, String service) {
        this.master = master;
        this.service = service;
    }

    @Override
    public String seal(String reader, String plain) {
        return reader + "." + master.cipher(USE + reader).encryptText(plain, reader);
    }

    @Override
    public String open(String sealed) {
        var dot = sealed.indexOf('.');
        if (dot < 0 || !sealed.substring(0, dot).equals(service)) {
            throw new IllegalArgumentException("This envelope is not for " + service);
        }
        return master.cipher(USE + service).decryptText(sealed.substring(dot + 1), service);
    }
}
