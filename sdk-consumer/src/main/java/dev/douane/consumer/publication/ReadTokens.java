package dev.douane.consumer.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/** The bearer tokens (RFC 6750) of which a request must show one; none if everybody may read. */
final class ReadTokens {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 8 << 10;

    private final List<byte[]> tokens;

    ReadTokens(Collection<String> tokens) {
        this.tokens = tokens.stream()
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** At least one, and none that is empty. */
    static ReadTokens required(Collection<String> tokens) {
        if (tokens.isEmpty() || tokens.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Expected at least one bearer token, and none that is empty");
        }
        return new ReadTokens(tokens);
    }

    boolean admit(RegistryRequest request) {
        return tokens.isEmpty() || admit(String.join(",", request.header("authorization")));
    }

    /** How long it takes tells nothing of how much of a token was right. */
    private boolean admit(String authorization) {
        if (authorization.length() > LONGEST || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] shown = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (byte[] token : tokens) {
            known |= MessageDigest.isEqual(token, shown);
        }
        return known;
    }
}
