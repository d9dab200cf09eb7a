package dev.douane.samples.queues.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Hands bytes on between clients and a port of this machine, and holds the answers back when it is told to. */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private boolean stalled;

    private TcpProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    static TcpProxy to(int target) throws IOException {
        TcpProxy proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getByName("localhost")), target);
        daemon(proxy::accept);
        return proxy;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From here on requests arrive and answers do not. */
    void stallAnswers() {
        set(true);
    }

    void goOn() {
        set(false);
    }

    private void set(boolean stall) {
        lock.lock();
        try {
            stalled = stall;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                try {
                    Socket server = new Socket("localhost", target);
                    daemon(() -> pump(client, server, false));
                    daemon(() -> pump(server, client, true));
                } catch (IOException e) {
                    // The broker is down, and so is this connection.
                    client.close();
                }
            } catch (IOException e) {
                // Closed by the test, or by the client: the next turn tells.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers) {
                    waitWhileStalled();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side has hung up; the other is told by the end of its socket.
            return;
        }
    }

    private void waitWhileStalled() {
        lock.lock();
        try {
            while (stalled) {
                moved.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        goOn();
        listening.close();
    }
}
