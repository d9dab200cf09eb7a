package dev.douane.consumer;

/**
 * What Integration does with a payload that could be read.
 *
 * @param <T> the current record
 */
@FunctionalInterface
public interface PayloadHandler<T> {
    /**
     * Handles one payload. Delivery is at least once: after a crash the same position comes again, so handle it so that
     * twice is as good as once.
     *
     * @param reading the record, and what is known of its origin
     * @param position where it stood in its queue; the same for every delivery of the same payload
     * @throws Exception whatever goes wrong; the payload is then not acknowledged, and the consumer stops at it
     */
    void handle(Reading.Understood<T> reading, String position) throws Exception;
}
