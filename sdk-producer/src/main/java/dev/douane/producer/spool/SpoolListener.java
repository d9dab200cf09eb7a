package dev.douane.producer.spool;

import dev.douane.producer.Admission;
import java.nio.file.Path;

/**
 * Told what became of payloads that were parked, on the thread that sent them. What it throws is logged and goes no
 * further.
 */
@FunctionalInterface
public interface SpoolListener {
    /**
     * A parked payload was checked at last, and refused. It is kept.
     *
     * @param rejection why
     * @param kept the file that holds it
     */
    void onRefused(Admission.Rejected rejection, Path kept);
}
