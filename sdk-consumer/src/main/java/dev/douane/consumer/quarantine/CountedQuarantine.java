package dev.douane.consumer.quarantine;

import java.io.IOException;

/**
 * A quarantine that knows what lies in it, so that a backlog report can count it against the retirement of a version.
 * Safe for use by many threads.
 */
public interface CountedQuarantine extends Quarantine {
    /**
     * Counts what lies there.
     *
     * @return the counts of this moment
     * @throws IOException if the quarantine cannot be looked into
     */
    QuarantineCounts counts() throws IOException;
}
