package dev.douane.benchmarks.payloads;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A contract and its payloads in one file, so that every process measures the same bytes and none makes them. */
public final class PayloadFile {
    private PayloadFile() {}

    /**
     * Writes a file.
     *
     * @param file where to; what was there is replaced
     * @param contract the text of a schema
     * @param payloads the payloads
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, String contract, List<byte[]> payloads) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            byte[] text = contract.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.writeInt(payloads.size());
            for (byte[] payload : payloads) {
                out.writeInt(payload.length);
                out.write(payload);
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param file what {@link #write} wrote
     * @return contract and payloads
     * @throws IOException if the file cannot be read
     */
    public static Content read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            String contract = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            byte[][] payloads = new byte[in.readInt()][];
            for (int i = 0; i < payloads.length; i++) {
                payloads[i] = in.readNBytes(in.readInt());
            }
            return new Content(contract, payloads);
        }
    }

    /**
     * What a file holds.
     *
     * @param contract the text of a schema
     * @param payloads the payloads, not copied: they are for reading only
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(String contract, byte[][] payloads) {}
}
