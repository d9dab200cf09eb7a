package dev.douane.benchmarks;

import java.util.List;

/** How a validator of ours executes; it is told by a system property when the validator is made. */
enum Execution {
    /** Not ours, or as users get it: interpreted first, generated in the background after some use. */
    AS_USED("as used", ""),
    INTERPRETER("interpreter", "interpreted"),
    GENERATED("generated", "generated");

    private static final String PROPERTY = "dev.douane.validation.execution";

    private final String title;
    private final String value;

    Execution(String title, String value) {
        this.title = title;
        this.value = value;
    }

    List<String> jvmArguments() {
        return value.isEmpty() ? List.of() : List.of("-D" + PROPERTY + "=" + value);
    }

    @Override
    public String toString() {
        return title;
    }
}
