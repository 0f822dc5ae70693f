package nl.opstap.local.parts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server whether it works; every answer but the right one, and silence, is no. */
final class Probe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 1;

    private Probe() {}

    /** Only the status counts: the body of a 503 may well contain checks that are UP. */
    static boolean answersOk(int port, String path) {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofMillis(TIMEOUT_MILLIS))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .timeout(Duration.ofMillis(TIMEOUT_MILLIS))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean greetsAsMailServer(int port) {
        try (var socket = connect(port)) {
            return new String(socket.getInputStream().readNBytes(3)).equals("220");
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends the smallest request of Kafka's protocol: a broker that is still starting does not answer it. */
    static boolean answersAsBroker(int port) {
        try (var socket = connect(port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10); // length of what follows
            out.writeShort(API_VERSIONS);
            out.writeShort(0); // version of the request
            out.writeInt(CORRELATION);
            out.writeShort(-1); // no client id
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readInt() == CORRELATION;
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
