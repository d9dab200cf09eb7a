package dev.douane.benchmarks.measured;

import dev.douane.benchmarks.payloads.PayloadFile;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contract and its payloads, taken in turn: each operation sees another one. */
@State(Scope.Thread)
public class PayloadState {
    /** The file that holds them. */
    @Param("")
    public String file = "";

    private byte[][] payloads = {};
    private String contract = "";
    private int next;

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read
     */
    @Setup
    public void read() throws IOException {
        PayloadFile.Content content = PayloadFile.read(Path.of(file));
        payloads = content.payloads();
        contract = content.contract();
    }

    byte[] next() {
        byte[] payload = payloads[next];
        next = next + 1 == payloads.length ? 0 : next + 1;
        return payload;
    }

    byte[][] all() {
        return payloads;
    }

    String contract() {
        return contract;
    }
}
