package dev.douane.consumer.rabbitmq.stream;

/**
 * From which message to which a stream was read.
 *
 * @param first the first one's offset, or -1
 * @param last the last one's offset, or -1
 */
record StreamExtent(long first, long last) {
    static final StreamExtent NOTHING = new StreamExtent(-1, -1);

    boolean isNothing() {
        return first < 0;
    }

    StreamExtent with(long offset) {
        return new StreamExtent(isNothing() ? offset : first, offset);
    }
}
