package dev.douane.samples.communes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * A vintage of the communes, as its publisher published it: a JSON array of about 38,000 entries, between 7 and 9 MB.
 * The licence stands beside the files, in {@code NOTICE.md}.
 */
public enum Vintage {
    /** Package version 0.3.0: the communes of 2018, the first contract. */
    OF_2018("0.3.0", 1),
    /** Package version 0.7.0: the communes of 2019, the second contract. */
    OF_2019("0.7.0", 2),
    /** Package version 5.0.0: the communes of 2025, the third contract. */
    OF_2025("5.0.0", 3);

    private final String release;
    private final int contractVersion;

    Vintage(String release, int contractVersion) {
        this.release = release;
        this.contractVersion = contractVersion;
    }

    /**
     * The version of the publisher's package.
     *
     * @return for example {@code 5.0.0}
     */
    public String release() {
        return release;
    }

    /**
     * The version of the contract that was written from this vintage.
     *
     * @return from 1
     */
    public int contractVersion() {
        return contractVersion;
    }

    /**
     * The whole file, unpacked.
     *
     * @return UTF-8 JSON
     */
    public byte[] read() {
        try (InputStream file = open()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + resource() + " cannot be read", e);
        }
    }

    private InputStream open() throws IOException {
        InputStream packed = Vintage.class.getResourceAsStream(resource());
        if (packed == null) {
            throw new IOException("The sample " + resource() + " is not on the class path; build the module again");
        }
        return new GZIPInputStream(new BufferedInputStream(packed));
    }

    private String resource() {
        return "/communes/communes-" + release + ".json.gz";
    }
}
