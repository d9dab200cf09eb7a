package dev.douane.benchmarks;

/** The command line asks for what there is not; the message names the fix. */
final class BadSettingException extends RuntimeException {
    BadSettingException(String message) {
        super(message);
    }
}
