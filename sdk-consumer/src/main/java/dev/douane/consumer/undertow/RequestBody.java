package dev.douane.consumer.undertow;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * A body that is being read, on the thread of its connection, as far as it is of use. Room is taken as bytes come: how long
 * a body is said to be costs nothing.
 */
final class RequestBody implements ChannelListener<StreamSourceChannel> {
    private final HttpServerExchange exchange;
    private final int most;
    private final Consumer<byte[]> then;
    private final Runnable atEnd;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean over;

    /**
     * A body of which nothing is read yet.
     *
     * @param most how many bytes of it are of use
     * @param then what is done with them, and with one more if there is one
     * @param atEnd run once when it is not read any longer, for whatever reason
     */
    RequestBody(HttpServerExchange exchange, int most, Consumer<byte[]> then, Runnable atEnd) {
        this.exchange = exchange;
        this.most = most;
        this.then = then;
        this.atEnd = atEnd;
    }

    void begin() {
        StreamSourceChannel channel = exchange.getRequestChannel();
        if (isRead(channel)) {
            then.accept(kept.toByteArray());
        } else if (!over) {
            channel.getReadSetter().set(this);
            channel.resumeReads();
        }
    }

    @Override
    public void handleEvent(StreamSourceChannel channel) {
        if (!over && isRead(channel)) {
            channel.suspendReads();
            Connectors.executeRootHandler(same -> then.accept(kept.toByteArray()), exchange);
        }
    }

    /** False if there is more to come, or nobody left to answer. */
    private boolean isRead(StreamSourceChannel channel) {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            int count = channel.read(buffer);
            while (count > 0 && kept.size() <= most) {
                keep(buffer.flip());
                count = channel.read(buffer.clear());
            }
            if (count != 0) {
                end();
            }
            return over;
        } catch (IOException e) {
            end();
            IoUtils.safeClose(exchange.getConnection());
            return false;
        }
    }

    private void keep(ByteBuffer bytes) {
        byte[] more = new byte[Math.min(bytes.remaining(), most + 1 - kept.size())];
        bytes.get(more);
        kept.writeBytes(more);
    }

    void end() {
        if (!over) {
            over = true;
            atEnd.run();
        }
    }
}
