package nl.opstap.company.evaluations;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a company is asked, each answered from 1 (not at all) to 4 (entirely). The column is called as the question. */
enum Question {
    /** Students came prepared. */
    PREPARED,
    /** The school could be reached. */
    REACHABLE,
    /** The school came by as often as was good. */
    VISITS,
    /** The school kept what was agreed. */
    AGREEMENTS,
    /** The company would do it again with this school. */
    AGAIN;

    static final int LOWEST = 1;
    static final int HIGHEST = 4;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One piece of a statement per question, in their order. */
    static String each(UnaryOperator<String> ofColumn) {
        return Arrays.stream(values())
                .map(question -> ofColumn.apply(question.column()))
                .collect(Collectors.joining(", "));
    }
}
