package dev.douane.samples.queues.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody listens on at this moment, and that no connection takes in the meantime: systems give outgoing
 * connections ports from 32768 on (Linux) or from 49152 on (RFC 6335, section 6), and a server that is started a moment later,
 * or again after it was killed, would find its port in use.
 */
public final class FreePort {
    private static final int FIRST = 10_000;
    private static final int END = 32_768;
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** Finds one on the loopback address, another one each time. */
    public static int find() throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IOException("None of " + ATTEMPTS + " ports between " + FIRST + " and " + END + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
