package nl.opstap.company.networks;

/** A network or obligation that tells a school something about an employer (COM-12). */
public enum Network {
    /** Boris, now Praktijkleren: part of an mbo training, closed with a praktijkverklaring. */
    PRAKTIJKLEREN,
    ION,
    /** Another network for maatschappelijk verantwoord ondernemen, by its name. */
    MVO_NETWORK,
    /** Contractor of a public body, obliged to spend a part of the sum on people far from work. */
    SROI,
    /** On the Prestatieladder Socialer Ondernemen, at a step. */
    PSO,
    /** Part of a municipality itself, which sets the example. */
    OWN_ORGANISATION
}
