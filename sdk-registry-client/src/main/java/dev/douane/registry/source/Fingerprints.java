package dev.douane.registry.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fingerprints of versions, which do not change; those that were not asked for in a long while are forgotten. */
final class Fingerprints {
    private static final int MOST = 10_000;

    private final Map<Version, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, String> eldest) {
            return size() > MOST;
        }
    };

    private record Version(String subject, int version) {}

    synchronized Optional<String> get(String subject, int version) {
        return Optional.ofNullable(known.get(new Version(subject, version)));
    }

    synchronized void put(String subject, int version, String fingerprint) {
        known.put(new Version(subject, version), fingerprint);
    }
}
