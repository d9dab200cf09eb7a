package dev.douane.validation;

/** What decides about payloads. Thread-safe. The one seam behind {@link PayloadValidator}. */
interface ValidationEngine {
    ValidationReport validate(byte[] body);
}
