package nl.opstap.placement.matching;

/** Why a place cannot be offered to this student, in words for a person. */
record Reason(String code, String text) {}
