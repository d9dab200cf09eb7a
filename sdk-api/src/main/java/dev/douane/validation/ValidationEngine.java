package dev.douane.validation;

import java.io.IOException;
import java.io.InputStream;

/** What decides about payloads. Thread-safe. The one seam behind {@link PayloadValidator}. */
interface ValidationEngine {
    ValidationReport validate(byte[] body);

    ValidationReport validate(InputStream body) throws IOException;

    String describe();
}
