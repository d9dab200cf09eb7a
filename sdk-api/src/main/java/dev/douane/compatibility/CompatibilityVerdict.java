package dev.douane.compatibility;

/** The answer to whether every document of one schema is one of another. */
public enum CompatibilityVerdict {
    /** Every document that the older schema accepts, the newer one accepts. */
    COMPATIBLE,
    /** There is a document that the older schema accepts and the newer one refuses; the report holds it. */
    INCOMPATIBLE,
    /** Not found out; the report says why. */
    UNDECIDED
}
