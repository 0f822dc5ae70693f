package nl.opstap.placement.placements;

/** Inside this service: a company said no, in the present transaction. The seat is still named. */
public record CompanyRefused(Placement placement, Refusal refusal, Acting by) {}
