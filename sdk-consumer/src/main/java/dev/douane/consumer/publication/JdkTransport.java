package dev.douane.consumer.publication;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** The JDK's own server: nothing to add, and a thread for each request from its first byte on. */
final class JdkTransport implements HttpTransport {
    private static final int WAITING_REQUESTS = 1_024;
    // By default 50: who comes in a burst beyond that waits for a second and more until the system tries again.
    private static final int BACKLOG = 1_024;

    static {
        // The JDK's server sends head and body in two packets, and waits some 40 ms between them for the client's
        // acknowledgement unless told not to. Properties are the only way to tell it, read once for the whole JVM.
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        // A client that does not end its request, or does not read its answer, is given up after so many seconds:
        // until then it has a thread. By default that is for ever.
        setUnlessSet("sun.net.httpserver.maxReqTime", "5");
        setUnlessSet("sun.net.httpserver.maxRspTime", "120");
    }

    private final int threads;

    JdkTransport(int threads) {
        this.threads = threads;
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public Listener listen(InetSocketAddress address, Optional<SSLContext> tls, RegistryHandler handler)
            throws IOException {
        HttpServer server = tls.isPresent() ? https(address, tls.get()) : HttpServer.create(address, BACKLOG);
        ThreadPoolExecutor pool = pool();
        InFlight inFlight = new InFlight();
        server.setExecutor(pool);
        server.createContext("/", new JdkExchanges(handler, inFlight));
        server.start();
        return new Running(server, pool, inFlight);
    }

    private static HttpServer https(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address, BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    /** Few threads and a short queue: what comes beyond is turned away by closing its connection. */
    private ThreadPoolExecutor pool() {
        AtomicInteger numbers = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_REQUESTS), work -> {
                    Thread thread = new Thread(work, "douane-registry-server-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private record Running(HttpServer server, ThreadPoolExecutor pool, InFlight inFlight) implements Listener {
        @Override
        public InetSocketAddress address() {
            return server.getAddress();
        }

        @Override
        public void stop(Duration grace) {
            try {
                inFlight.drain(grace);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                server.stop(0);
                pool.shutdownNow();
            }
        }
    }
}
