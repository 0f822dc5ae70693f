package nl.opstap.platform.rights;

import java.util.List;
import java.util.UUID;

/**
 * What one feature keeps of a person. A bean of this type is enough for the feature to be part of every export and
 * erasure; a suite of the test kit refuses a table about people that no such bean names.
 */
public interface PersonalData {

    /** Its tables, what refers before what it refers to would be wrong: parents first. */
    List<PersonalTable> tables();

    /** What has to happen outside these tables, such as tombstones for others. Rows are still there. */
    default void beforeErasing(UUID subject) {}
}
