package nl.opstap.placement.outflow;

/** What kind of employment contract. */
enum ContractType {
    TEMPORARY,
    PERMANENT,
    ON_CALL,
    AGENCY,
    OTHER
}
