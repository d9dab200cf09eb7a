package dev.douane.registry.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What a registry, or a proxy before it, is shown with every request. The secret is asked for each time, so that it may
 * change; it is never kept, logged, or part of a message. Safe for use by many threads if the supplier is.
 */
public final class Credentials {
    private final String scheme;
    private final Supplier<String> secret;

    private Credentials(String scheme, Supplier<String> secret) {
        this.scheme = scheme;
        this.secret = Objects.requireNonNull(secret, "secret");
    }

    /**
     * A bearer token (RFC 6750).
     *
     * @param token asked for with every request; should not block
     * @return the credentials
     */
    public static Credentials bearer(Supplier<String> token) {
        return new Credentials("Bearer", token);
    }

    /**
     * A user name and a password (RFC 7617), in UTF-8.
     *
     * @param user without a colon
     * @param password asked for with every request; should not block
     * @return the credentials
     */
    public static Credentials basic(String user, Supplier<String> password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A user name of basic authentication holds no colon");
        }
        return new Credentials(
                "Basic",
                () -> Base64.getEncoder()
                        .encodeToString((user + ":" + password.get()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The value of the header; refuses, without showing it, a secret that would end the line. */
    String header() {
        String value = secret.get();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                throw new IllegalStateException("The secret of " + this + " holds a character that a header cannot"
                        + " carry, such as a line break at its end; supply it without");
            }
        }
        return scheme + " " + value;
    }

    /** The scheme; never the secret. */
    @Override
    public String toString() {
        return "Credentials[" + scheme + "]";
    }
}
