package nl.opstap.placement.help;

import org.jspecify.annotations.Nullable;

/**
 * How fast help comes at this school.
 *
 * @param medianDays half of the answers took no longer; absent without answers
 */
record HelpSummary(
        int asked, int waiting, int late, @Nullable Double medianDays) {}
