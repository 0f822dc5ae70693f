package nl.opstap.contracts.rights;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link DossierPart#sealed()} holds once opened: everything one service keeps of a person. */
public record SealedDossier(List<Section> sections) {

    /**
     * The rows of one table, in words a person can read.
     *
     * @param columns what each column is called
     */
    public record Section(
            String table, String title, Map<String, String> columns, List<Map<String, @Nullable Object>> rows) {}
}
