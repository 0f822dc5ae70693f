package nl.opstap.placement.talks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The talks at the company that is proposed.
 *
 * @param newCompany whether this school has had nobody there before
 * @param told what may be told of the student, for those who go there: the items the student shares with this company now
 */
record TalksView(boolean newCompany, List<TalkView> talks, List<Told> told) {

    /** @param day when it is or was; null when nothing is planned */
    record TalkView(
            Talk talk,
            @Nullable LocalDate day,
            List<TopicView> topics,
            @Nullable String byName,
            boolean editable) {}

    record TopicView(Topic topic, String text, boolean discussed) {}

    record Told(String item, String label, String text) {}
}
