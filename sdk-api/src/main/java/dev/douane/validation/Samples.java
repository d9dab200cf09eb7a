package dev.douane.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A few payloads, or how they begin. Safe for use by many threads. */
final class Samples {
    private static final int PAYLOADS = 16;
    private static final int BYTES = 1 << 18;
    private static final int LONGEST = 1 << 16;

    private final List<byte[]> payloads = new ArrayList<>();
    private int bytes;

    /** Keeps a copy; true, once, if these are enough now. */
    synchronized boolean add(byte[] body) {
        if (isFull()) {
            return false;
        }
        byte[] copy = Arrays.copyOf(body, Math.min(body.length, LONGEST));
        bytes += copy.length;
        payloads.add(copy);
        return isFull();
    }

    private boolean isFull() {
        return payloads.size() >= PAYLOADS || bytes >= BYTES;
    }

    /** Hands them over and forgets them: payloads are personal data until someone says otherwise. */
    synchronized List<byte[]> take() {
        List<byte[]> all = List.copyOf(payloads);
        payloads.clear();
        bytes = 0;
        return all;
    }
}
