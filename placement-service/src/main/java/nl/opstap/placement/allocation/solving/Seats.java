package nl.opstap.placement.allocation.solving;

import java.util.Arrays;

/**
 * An assignment that grows by augmenting paths: a student takes a seat, whose holder moves to another place, and so on
 * until a free seat. Whoever is placed stays placed.
 *
 * <p>A search that fails has found a set of places that are full of students who fit nowhere else (Hall). No later search
 * can come out of it either, so it is closed for good and costs its size once.
 */
final class Seats {
    /** Which options may be used. */
    interface Allowed {
        boolean test(int student, int option);
    }

    private final Instance instance;
    private final Allowed allowed;

    private final int[] chosen;
    private final int[] start;
    private final int[] holder;
    private final int[] taken;
    private final boolean[] closed;

    private final int[] seen;
    private final int[] cameBy;
    private final int[] queue;
    private int search;

    Seats(Instance instance, Allowed allowed) {
        this.instance = instance;
        this.allowed = allowed;
        this.chosen = new int[instance.students()];
        Arrays.fill(chosen, Outcome.NONE);
        this.start = new int[instance.places() + 1];
        for (var place = 0; place < instance.places(); place++) {
            start[place + 1] = start[place] + instance.capacity(place);
        }
        this.holder = new int[start[instance.places()]];
        this.taken = new int[instance.places()];
        this.closed = new boolean[instance.places()];
        this.seen = new int[instance.places()];
        this.cameBy = new int[instance.places()];
        this.queue = new int[instance.places()];
    }

    /** Takes over what is allowed of an assignment; the others have to be placed again. */
    Seats startingWith(int[] options) {
        for (var student = 0; student < options.length; student++) {
            var option = options[student];
            if (option != Outcome.NONE && allowed.test(student, option)) {
                sit(student, option);
            }
        }
        return this;
    }

    int[] chosen() {
        return chosen;
    }

    /** Whether a seat was found; false when this student can only be placed at the cost of another. */
    boolean place(int student) {
        search++;
        var head = 0;
        var seat = 0;
        var tail = 0;
        var from = student;
        while (true) {
            for (var option = instance.first(from); option < instance.first(from + 1); option++) {
                var place = instance.place(option);
                if (seen[place] == search || closed[place] || !allowed.test(from, option)) {
                    continue;
                }
                seen[place] = search;
                cameBy[place] = option;
                if (taken[place] < instance.capacity(place)) {
                    move(student, place);
                    return true;
                }
                queue[tail++] = place;
            }
            while (head < tail && seat == taken[queue[head]]) {
                head++;
                seat = 0;
            }
            if (head == tail) {
                for (var index = 0; index < tail; index++) {
                    closed[queue[index]] = true;
                }
                return false;
            }
            from = holder[start[queue[head]] + seat++];
        }
    }

    /** Lets everybody on the path to this place move on, the last one first. */
    private void move(int student, int last) {
        var place = last;
        while (true) {
            var option = cameBy[place];
            var mover = owner(option, student);
            var left = chosen[mover];
            if (left == Outcome.NONE) {
                sit(mover, option);
                return;
            }
            var old = instance.place(left);
            stand(mover, old);
            sit(mover, option);
            place = old;
        }
    }

    /** Whose option this is: options of a student lie behind one another. */
    private int owner(int option, int student) {
        if (option >= instance.first(student) && option < instance.first(student + 1)) {
            return student;
        }
        var low = 0;
        var high = instance.students();
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (instance.first(middle) <= option) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sit(int student, int option) {
        var place = instance.place(option);
        holder[start[place] + taken[place]++] = student;
        chosen[student] = option;
    }

    private void stand(int student, int place) {
        var last = start[place] + --taken[place];
        for (var seat = start[place]; seat <= last; seat++) {
            if (holder[seat] == student) {
                holder[seat] = holder[last];
                return;
            }
        }
        throw new IllegalStateException("Nobody sits there");
    }
}
