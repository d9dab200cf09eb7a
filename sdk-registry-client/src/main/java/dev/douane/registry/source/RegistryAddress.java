package dev.douane.registry.source;

import java.net.URI;
import okhttp3.HttpUrl;

/** A base address that documents can stand below. */
final class RegistryAddress {
    private static final int MAX_PORT = 65_535;

    private RegistryAddress() {}

    static URI check(URI base) {
        if (!isHttp(base) || base.getRawAuthority() == null || !hasHost(base)) {
            throw new IllegalArgumentException(
                    "Expected the registry's address as http://host:port/ or https://host/path/; its scheme was "
                            + base.getScheme());
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("The registry's address has a query or a fragment; documents stand "
                    + "below it, so give it without: " + base.getScheme() + "://" + base.getHost() + base.getRawPath());
        }
        if (base.getRawAuthority().indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "The registry's address holds a user name or a password, which end up in logs; give it without");
        }
        return base.getRawPath().isEmpty() ? base.resolve("/") : base;
    }

    private static boolean isHttp(URI base) {
        return "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
    }

    /** OkHttp knows more hosts, such as those with an underscore, but takes its time to load. */
    private static boolean hasHost(URI base) {
        return (base.getHost() != null && base.getPort() <= MAX_PORT) || HttpUrl.get(base) != null;
    }
}
