package nl.opstap.placement.closing;

import java.time.LocalDate;
import nl.opstap.placement.closing.ClosingTalk.Introduced;
import org.jspecify.annotations.Nullable;

/**
 * The closing talk for who looks.
 *
 * @param version what a change names; 0 when nothing was written yet
 * @param result null as long as there was no talk, or when the student keeps it from the parent who looks
 * @param shielded whether the student does so
 */
record ClosingTalkView(
        int version,
        @Nullable LocalDate day,
        @Nullable String studentSaid,
        @Nullable String companySaid,
        @Nullable Fits fits,
        @Nullable JobHere jobHere,
        @Nullable Result result,
        @Nullable Introduced introduced,
        @Nullable String byName,
        boolean editable,
        boolean shielded) {}
