package nl.opstap.system.support;

import java.io.IOException;
import java.util.stream.IntStream;
import nl.opstap.local.Ports;

/** Looks for a place for one more stack. */
public final class FreePorts {
    /** Ports behind the gateway's follow from it, up to this far; a second gateway stands at the end. */
    private static final int SPAN = 41;

    private FreePorts() {}

    /** A gateway port whose whole range is free. */
    public static int forStack() throws IOException {
        for (int port = 21100; port < 30000; port += 100) {
            if (IntStream.range(port, port + SPAN).allMatch(Ports::isFree)) {
                return port;
            }
        }
        throw new IOException("No free range of ports");
    }
}
