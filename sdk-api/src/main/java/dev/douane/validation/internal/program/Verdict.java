package dev.douane.validation.internal.program;

/** What is known of a schema and a value before the value is there. */
enum Verdict {
    HOLDS,
    FAILS,
    OPEN
}
