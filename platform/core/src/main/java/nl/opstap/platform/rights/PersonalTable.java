package nl.opstap.platform.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table with rows about a person.
 *
 * @param rows which of its rows are about {@code :subject}, as the condition of a query
 * @param sealed columns that are encrypted with the key of the person
 * @param unseen columns that are not shown, because they are only a form of what is, such as a PDF
 * @param blanking what is assigned to the columns of a row that stays, when {@link Fate#BLANKED}
 * @param why why rows stay or are not shown, for who reads the code or a receipt
 */
public record PersonalTable(
        String name,
        String rows,
        Set<String> sealed,
        Set<String> unseen,
        Fate fate,
        boolean shown,
        @Nullable String blanking,
        @Nullable String why) {

    /** What erasing does to the rows. */
    public enum Fate {
        /** Deleted here. */
        ERASED,
        /** Goes with the row it refers to, by a cascade: rows the service itself may not delete. */
        CASCADED,
        /** Stays as a fact about nobody. */
        BLANKED,
        /** Stays, for a reason. */
        KEPT
    }

    public static PersonalTable of(String name, String rows) {
        return new PersonalTable(name, rows, Set.of(), Set.of(), Fate.ERASED, true, null, null);
    }

    public PersonalTable sealing(String... columns) {
        return new PersonalTable(name, rows, Set.of(columns), unseen, fate, shown, blanking, why);
    }

    public PersonalTable without(String... columns) {
        return new PersonalTable(name, rows, sealed, Set.of(columns), fate, shown, blanking, why);
    }

    public PersonalTable goesWithItsParent() {
        return new PersonalTable(name, rows, sealed, unseen, Fate.CASCADED, shown, blanking, why);
    }

    public PersonalTable blanked(String assignments, String reason) {
        return new PersonalTable(name, rows, sealed, unseen, Fate.BLANKED, shown, assignments, reason);
    }

    public PersonalTable kept(String reason) {
        return new PersonalTable(name, rows, sealed, unseen, Fate.KEPT, shown, blanking, reason);
    }

    /** Says nothing of the person that is not shown elsewhere. */
    public PersonalTable notShown(String reason) {
        return new PersonalTable(name, rows, sealed, unseen, fate, false, blanking, reason);
    }
}
