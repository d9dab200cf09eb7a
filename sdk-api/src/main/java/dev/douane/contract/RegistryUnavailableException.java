package dev.douane.contract;

/**
 * The registry could not be asked, and no earlier answer is at hand. The message names what was asked, where, and what
 * to check.
 */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An outage.
     *
     * @param message what was asked for, of whom, and what to do
     * @param cause the fault that stopped the answer
     */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
