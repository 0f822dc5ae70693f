package nl.opstap.placement.allocation.solving;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Question and answer as they pass between the service and the process that calculates: lists of numbers, no names. */
final class Wire {
    private static final int QUESTION = 0x4f505331;
    private static final int ANSWER = 0x4f505341;
    private static final int LISTS = 8;

    private Wire() {}

    static void write(Instance instance, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(QUESTION);
        for (var numbers : instance.numbers()) {
            write(numbers, out);
        }
        out.flush();
    }

    static Instance readInstance(InputStream stream) throws IOException {
        var in = start(stream, QUESTION);
        List<int[]> numbers = new ArrayList<>();
        for (var list = 0; list < LISTS; list++) {
            numbers.add(read(in));
        }
        return Instance.ofNumbers(numbers);
    }

    static void write(Outcome outcome, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(ANSWER);
        write(outcome.chosen(), out);
        write(outcome.worstRanks(), out);
        out.writeInt(outcome.prices().length);
        for (var price : outcome.prices()) {
            out.writeLong(price);
        }
        out.flush();
    }

    static Outcome readOutcome(InputStream stream) throws IOException {
        var in = start(stream, ANSWER);
        var chosen = read(in);
        var worstRanks = read(in);
        var prices = new long[in.readInt()];
        for (var place = 0; place < prices.length; place++) {
            prices[place] = in.readLong();
        }
        return new Outcome(chosen, worstRanks, prices);
    }

    private static DataInputStream start(InputStream stream, int kind) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != kind) {
            throw new IOException("These are not the numbers of a round");
        }
        return in;
    }

    private static void write(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (var number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] read(DataInputStream in) throws IOException {
        var numbers = new int[in.readInt()];
        for (var index = 0; index < numbers.length; index++) {
            numbers[index] = in.readInt();
        }
        return numbers;
    }
}
