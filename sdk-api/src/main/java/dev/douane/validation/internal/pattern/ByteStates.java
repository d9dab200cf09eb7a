package dev.douane.validation.internal.pattern;

/** A check that goes over a text byte by byte, from state to state. */
public interface ByteStates {
    /**
     * Where every text begins.
     *
     * @return a state
     */
    int start();

    /**
     * Goes one byte further.
     *
     * @param state the state so far
     * @param unit the byte
     * @return the state behind it
     */
    int next(int state, byte unit);

    /**
     * Whether a text that ends here passes.
     *
     * @param state the state between two characters
     * @return the verdict
     */
    boolean accepting(int state);

    /**
     * Whether what may still come does not matter.
     *
     * @param state the state so far
     * @return true if {@link #accepting} stays as it is
     */
    boolean decided(int state);
}
