package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.Constants;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.time.Duration;

/**
 * Counts chunks of messages as they come off the wire, and again when their last message was handled. The client answers
 * requests on one thread and hands over messages on another, so that an answer may overtake messages that the broker sent
 * before it; this tells when they have caught up.
 */
final class ChunkCount extends ChannelInboundHandlerAdapter {
    private static final int RESPONSE_BIT = 0x8000;

    private long received;
    private long handled;
    private long leftOfChunk;

    /** Counts what a channel receives. */
    void watch(Channel channel) {
        String decoder =
                channel.pipeline().context(LengthFieldBasedFrameDecoder.class).name();
        channel.pipeline().addAfter(decoder, "douane-chunks", this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf frame
                && frame.readableBytes() >= Short.BYTES
                && (frame.getUnsignedShort(frame.readerIndex()) & ~RESPONSE_BIT) == Constants.COMMAND_DELIVER) {
            chunkReceived();
        }
        context.fireChannelRead(message);
    }

    private synchronized void chunkReceived() {
        received++;
    }

    synchronized void chunkBegins(long messages) {
        leftOfChunk = messages;
        endChunk();
    }

    synchronized void messageHandled() {
        leftOfChunk--;
        endChunk();
    }

    private void endChunk() {
        if (leftOfChunk == 0) {
            handled++;
            notifyAll();
        }
    }

    synchronized long handled() {
        return handled;
    }

    /**
     * Waits until everything that was received is handled.
     *
     * @return false if that took longer than the patience
     */
    synchronized boolean awaitHandled(Duration patience) throws InterruptedException {
        long goal = received;
        long deadline = System.nanoTime() + patience.toNanos();
        while (handled < goal) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
