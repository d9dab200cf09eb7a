package dev.douane.benchmarks.measured;

import dev.douane.benchmarks.payloads.PayloadFile;

/** Payloads taken in turn: each step sees another one. */
final class Payloads {
    private final PayloadFile.Content content;
    private int next;

    Payloads(PayloadFile.Content content) {
        this.content = content;
    }

    byte[] next() {
        byte[] payload = content.payloads()[next];
        next = next + 1 == content.payloads().length ? 0 : next + 1;
        return payload;
    }

    byte[][] all() {
        return content.payloads();
    }

    String contract() {
        return content.contract();
    }
}
