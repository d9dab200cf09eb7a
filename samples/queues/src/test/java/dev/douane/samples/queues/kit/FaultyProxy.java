package dev.douane.samples.queues.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP proxy that can hold back what servers answer and let go of it later, or lose it. */
public final class FaultyProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private boolean holding;
    private boolean losing;

    private FaultyProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /**
     * Listens on a port of its own.
     *
     * @param target the port on this machine where connections go
     * @return the proxy
     */
    public static FaultyProxy before(int target) throws IOException {
        FaultyProxy proxy = new FaultyProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        daemon(proxy::accept);
        return proxy;
    }

    /** Where clients connect. */
    public int port() {
        return listener.getLocalPort();
    }

    /** From now on, what clients say arrives, and what servers answer does not. */
    public void holdAnswers() {
        synchronized (gate) {
            holding = true;
        }
    }

    /** Lets go of what was held back. */
    public void letGo() {
        synchronized (gate) {
            holding = false;
            gate.notifyAll();
        }
    }

    /** What a client says next arrives, and the connection ends before it is answered. */
    public void loseNextAnswer() {
        synchronized (gate) {
            losing = true;
        }
    }

    private boolean isLost() {
        synchronized (gate) {
            boolean lost = losing;
            losing = false;
            return lost;
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            sockets.add(client);
            daemon(() -> connect(client));
        }
    }

    /** A target that is down ends this connection, and not the proxy: it may come back. */
    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            daemon(() -> pump(client, server, false));
            daemon(() -> pump(server, client, true));
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private void pump(Socket from, Socket to, boolean answers) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers) {
                    waitUntilLetGo();
                    if (isLost()) {
                        return;
                    }
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void waitUntilLetGo() throws IOException {
        synchronized (gate) {
            while (holding) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A connection that ends is what proxies live with.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        letGo();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
