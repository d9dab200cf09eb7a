package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;

/** A keyword that is decided when the whole value is there. */
public final class WholeAssertion extends Assertion {
    private final String reason;
    private final WholeCheck check;

    WholeAssertion(String keyword, String pointer, Json asked, String reason, WholeCheck check) {
        super(keyword, pointer, asked);
        this.reason = reason;
        this.check = check;
    }

    /**
     * Why the value is kept until it ends.
     *
     * @return a clause
     */
    public String reason() {
        return reason;
    }

    /**
     * What decides.
     *
     * @return thread-safe
     */
    public WholeCheck check() {
        return check;
    }
}
