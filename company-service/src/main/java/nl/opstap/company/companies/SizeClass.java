package nl.opstap.company.companies;

/** How many people work at a company, by the classes of the European definition of small and medium-sized enterprises. */
public enum SizeClass {
    /** Fewer than ten, and also where nobody knows: what is asked of a small company is bearable for a larger one. */
    MICRO,
    /** Ten to 49. */
    SMALL,
    /** 50 to 249. */
    MEDIUM,
    /** 250 and more. */
    LARGE
}
