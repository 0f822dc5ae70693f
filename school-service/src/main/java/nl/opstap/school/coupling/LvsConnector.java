package nl.opstap.school.coupling;

/** An LVS that takes reports over. */
interface LvsConnector {
    /** The system, as the screen and the database call it. */
    String system();

    /** Hands the report over with the school's own key; what goes wrong is an answer, never an exception. */
    Delivery deliver(String key, LvsReport report);

    /** What became of it. */
    sealed interface Delivery {
        /** The other side has it, and calls it so. */
        record Delivered(String foreignId) implements Delivery {}

        /** The other side does not want this report; sending it again does not help before somebody looked at it. */
        record Refused(String why) implements Delivery {}

        /** No usable answer; later it may work. */
        record NoAnswer(String why) implements Delivery {}
    }
}
