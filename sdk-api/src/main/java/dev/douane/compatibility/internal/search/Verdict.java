package dev.douane.compatibility.internal.search;

/** What is known of a term from what is asked already. */
enum Verdict {
    HOLDS,
    FAILS,
    OPEN
}
