package nl.opstap.placement.talks;

import java.util.List;
import java.util.stream.Stream;
import nl.opstap.placement.placements.Party;

/** Which talk it is. */
enum Talk {
    /** Of the stagebegeleider alone, at a company that is new to the school (PLA-28). */
    FIRST_VISIT,
    /** With the student, at the workplace (PLA-29). */
    ACQUAINTANCE;

    private static final int PLACING = 4;

    /** What comes up in a stage of this phase, in the order of the talk. */
    List<Topic> topics(int phase) {
        return Stream.of(Topic.values())
                .filter(topic -> topic.talk() == this)
                .filter(topic -> topic != Topic.JOB_CHANCE || phase == PLACING)
                .toList();
    }

    boolean isFor(Party party) {
        return party.isStaff() || this == ACQUAINTANCE;
    }
}
