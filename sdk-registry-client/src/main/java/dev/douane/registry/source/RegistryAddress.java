package dev.douane.registry.source;

import java.net.URI;
import okhttp3.HttpUrl;

/** A base address that documents can stand below. */
final class RegistryAddress {
    private RegistryAddress() {}

    static HttpUrl check(URI base) {
        HttpUrl url = HttpUrl.get(base);
        // okhttp would take http:///x for the host x.
        if (url == null || base.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    "Expected the registry's address as http://host:port/ or https://host/path/; its scheme was "
                            + base.getScheme());
        }
        if (url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("The registry's address has a query or a fragment; documents stand "
                    + "below it, so give it without: " + url.scheme() + "://" + url.host() + url.encodedPath());
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "The registry's address holds a user name or a password, which end up in logs; give it without");
        }
        return url;
    }
}
