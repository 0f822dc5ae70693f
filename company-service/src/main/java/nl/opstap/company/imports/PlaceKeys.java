package nl.opstap.company.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import nl.opstap.company.companies.CompanyKey;
import nl.opstap.company.companies.CompanyName;

/** What name and place two companies must share to look like one. */
final class PlaceKeys {
    /** Longer ones are kept by their hash: a cell can hold a book, and every row has one. */
    private static final int LONGEST = 300;

    private PlaceKeys() {}

    static List<String> of(ReadRow row) {
        return of(row.nameKey(), row.postcode(), row.street());
    }

    static List<String> of(CompanyKey company) {
        return of(
                company.nameKey(),
                Objects.requireNonNullElse(company.postcode(), ""),
                CompanyName.key(Objects.requireNonNullElse(company.street(), "") + " "
                        + Objects.requireNonNullElse(company.city(), "")));
    }

    private static List<String> of(String name, String postcode, String street) {
        var places = new ArrayList<String>(2);
        if (!name.isEmpty() && !postcode.isEmpty()) {
            places.add(brief(name + "@" + postcode));
        }
        if (!name.isEmpty() && !street.isEmpty()) {
            places.add(brief(name + "@" + street));
        }
        return places;
    }

    static String brief(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
