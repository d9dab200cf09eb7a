package dev.douane.validation;

/** Why a test waits: what a tree in memory, walked once for every way through the schema, cannot do. */
final class UntilTheCompiledEngine {
    static final String LANDS = "until the compiled engine lands";

    private UntilTheCompiledEngine() {}
}
