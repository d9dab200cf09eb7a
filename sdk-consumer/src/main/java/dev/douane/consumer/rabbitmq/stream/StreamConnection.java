package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.Constants;
import com.rabbitmq.stream.impl.Client;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/** A connection to the node that leads a stream: it alone knows everything that is confirmed. */
final class StreamConnection implements Closeable {
    /** Shared and never ended, for it takes a client a second to end one of its own. One thread, which ends with the JVM. */
    private static final EventLoopGroup LOOP = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("douane-streams", true), NioIoHandler.newFactory());

    private final Client client;
    private final String stream;

    private StreamConnection(Client client, String stream) {
        this.client = client;
        this.stream = stream;
    }

    /**
     * Connects.
     *
     * @param settings of any node of the cluster
     * @param listeners adds what is wanted of this connection
     */
    static StreamConnection open(
            Client.ClientParameters settings, String stream, UnaryOperator<Client.ClientParameters> listeners)
            throws IOException {
        return asked(stream, () -> {
            Client.ClientParameters own = settings.duplicate().eventLoopGroup(LOOP);
            Client.Broker leader = leader(own, stream);
            return new StreamConnection(
                    new Client(listeners
                            .apply(own.duplicate())
                            .host(leader.getHost())
                            .port(leader.getPort())),
                    stream);
        });
    }

    private static Client.Broker leader(Client.ClientParameters settings, String stream) throws IOException {
        try (Client any = new Client(settings.duplicate())) {
            Client.StreamMetadata metadata = any.metadata(stream).get(stream);
            if (metadata == null || metadata.getResponseCode() == Constants.RESPONSE_CODE_STREAM_DOES_NOT_EXIST) {
                throw new IOException("There is no stream " + stream + "; check its name and its virtual host");
            }
            if (!metadata.isResponseOk() || metadata.getLeader() == null) {
                throw new IOException("The stream " + stream + " has no leader; ask again when its broker is back");
            }
            return metadata.getLeader();
        }
    }

    Client client() {
        return client;
    }

    /** The last message that a named consumer is done with, or empty if it never said. */
    OptionalLong storedOffset(String consumer) throws IOException {
        Client.QueryOffsetResponse answer = asked(stream, () -> client.queryOffset(consumer, stream));
        if (answer.getResponseCode() == Constants.RESPONSE_CODE_NO_OFFSET) {
            return OptionalLong.empty();
        }
        if (!answer.isOk()) {
            throw refused("does not say where " + consumer + " stands", answer);
        }
        return OptionalLong.of(answer.getOffset());
    }

    void storeOffset(String consumer, long offset) throws IOException {
        asked(stream, () -> {
            client.storeOffset(consumer, stream, offset);
            return true;
        });
    }

    IOException refused(String what, Client.Response answer) {
        return new IOException(
                "The broker of the stream " + stream + " " + what + " (code " + answer.getResponseCode() + ")");
    }

    /** The client throws runtime exceptions of many kinds, some of them the JDK's, for a broker that is gone. */
    static <V> V asked(String stream, Callable<V> request) throws IOException {
        try {
            return request.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The stream " + stream + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
