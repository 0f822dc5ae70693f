package nl.opstap.placement.matching;

/** What one criterion adds to the score, out of how much, and why. */
public record Contribution(String criterion, String label, double points, double of, String explanation) {}
