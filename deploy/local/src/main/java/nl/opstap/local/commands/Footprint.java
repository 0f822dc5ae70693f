package nl.opstap.local.commands;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.local.processes.Memory;
import nl.opstap.local.processes.ProcessRecord;

/**
 * What each part of a running stack holds in memory. Judged is the sum of the own shares: it counts a page that processes
 * share once, as the machine does, while the resident sets count PostgreSQL's buffers once for each of its connections.
 */
final class Footprint {
    static final long LIMIT = 3L << 30;

    private final Map<Part, Memory> parts = new TreeMap<>();

    static Footprint of(Stack stack) {
        var footprint = new Footprint();
        for (var part : Part.values()) {
            stack.running(part).map(ProcessRecord::pid).ifPresent(pid -> footprint.parts.put(part, Memory.ofTree(pid)));
        }
        return footprint;
    }

    Memory of(Part part) {
        return parts.getOrDefault(part, Memory.NONE);
    }

    Memory sum() {
        return parts.values().stream().reduce(Memory.NONE, Memory::plus);
    }

    boolean isWithinLimit() {
        return sum().proportional() <= LIMIT;
    }

    void print(PrintWriter out) {
        out.printf("%-21s %9s %9s%n", "", "resident", "own share");
        parts.forEach((part, memory) -> line(out, part.label(), memory));
        line(out, "sum", sum());
        out.printf(
                "%d MiB in memory, shared pages counted once: %s the limit of %d MiB.%n",
                sum().proportional() >> 20, isWithinLimit() ? "within" : "ABOVE", LIMIT >> 20);
    }

    private static void line(PrintWriter out, String name, Memory memory) {
        out.printf("%-21s %5d MiB %5d MiB%n", name, memory.resident() >> 20, memory.proportional() >> 20);
    }
}
