package dev.douane.samples.demo;

/** Something that the demonstration shows is not so. */
final class FailedExpectationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedExpectationException(String what) {
        super("This should be so, and is not: " + what);
    }
}
