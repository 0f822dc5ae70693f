package nl.opstap.contracts.rights;

/**
 * A line of the receipt.
 *
 * @param title what people call what is in it
 * @param fate ERASED, BLANKED or KEPT
 */
public record ErasedTable(String table, String title, long rows, String fate) {}
