package nl.opstap.platform.web;

import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.vault.Cipher;
import nl.opstap.platform.vault.MasterKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns the key of a row into an opaque cursor and back. */
class Cursors {
    private static final String CONTEXT = "cursor";

    private final Cipher cipher;
    private final JsonMapper json;

    Cursors(MasterKey master, JsonMapper json) {
        this.cipher = master.cipher("cursors");
        this.json = json;
    }

    String seal(Object key) {
        return cipher.encryptText(json.writeValueAsString(key), CONTEXT);
    }

    <K> K open(String cursor, Class<K> key) {
        try {
            return json.readValue(cipher.decryptText(cursor, CONTEXT), key);
        } catch (Cipher.UnreadableException | JacksonException notOurs) {
            throw Problem.malformed(List.of(new FieldError("cursor", "malformed.field")));
        }
    }
}
