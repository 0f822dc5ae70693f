package nl.opstap.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import nl.opstap.platform.sheets.Spreadsheet.Line;

/** Lines that are read anew each time somebody goes through them, so that a long list need not be in memory. */
@FunctionalInterface
public interface Lines {
    /** Enough for one statement of the database, and soon enough done for a bar that moves. */
    int AT_ONCE = 1_000;
    /** However long the cells are, no more text than this waits for the rest of its hand. */
    int MOST_CHARACTERS = 1_000_000;

    void each(Consumer<Line> reader);

    /** By the hand: so many lines, or fewer when they are long. */
    default void inHands(Consumer<List<Line>> reader) {
        try (var hand = new Hand<Line>(line -> charactersOf(line.cells()), reader)) {
            each(hand::add);
        }
    }

    static int charactersOf(List<String> cells) {
        return cells.stream().mapToInt(String::length).sum();
    }

    /** Gathers what comes one by one, and passes it on when there is enough of it; the rest when it is closed. */
    final class Hand<T> implements AutoCloseable {
        private final ToIntFunction<T> size;
        private final Consumer<List<T>> reader;
        private List<T> held = new ArrayList<>();
        private long characters;

        public Hand(ToIntFunction<T> size, Consumer<List<T>> reader) {
            this.size = size;
            this.reader = reader;
        }

        public void add(T one) {
            held.add(one);
            characters += size.applyAsInt(one);
            if (held.size() == AT_ONCE || characters >= MOST_CHARACTERS) {
                pass();
            }
        }

        private void pass() {
            var full = held;
            held = new ArrayList<>();
            characters = 0;
            reader.accept(full);
        }

        @Override
        public void close() {
            if (!held.isEmpty()) {
                pass();
            }
        }
    }
}
