package dev.douane.validation;

import java.util.Locale;

/** How a program is run. */
enum Execution {
    /** Interpreted at first; by code of its own as soon as the contract proves to be in use. */
    BEST,
    /** Interpreted, always: by the machine at first, later by the plans before. */
    INTERPRETED,
    /** By the plans from the first payload on, and by the machine where these do not accept. */
    PLANNED,
    /** By code of its own from the first payload on. */
    GENERATED;

    /** For measurements and tests, and for whoever may not load classes that are made at run time. */
    static final String PROPERTY = "dev.douane.validation.execution";

    static Execution wanted() {
        String wanted = System.getProperty(PROPERTY, "").toUpperCase(Locale.ROOT);
        for (Execution execution : values()) {
            if (execution.name().equals(wanted)) {
                return execution;
            }
        }
        return BEST;
    }
}
