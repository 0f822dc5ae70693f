package nl.opstap.placement.placements;

/** Why a step cannot be taken now, and what to do about it, for the person who wants to take it. */
public record Blocker(String code, String reason, String wayOut) {}
