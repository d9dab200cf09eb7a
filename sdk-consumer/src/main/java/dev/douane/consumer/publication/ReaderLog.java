package dev.douane.consumer.publication;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import dev.douane.registry.protocol.RegistryRoute;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who asked for what, and when last. In memory, and bounded: beyond the bound nobody new is noted, so that made-up user
 * agents do not push out the real ones.
 */
final class ReaderLog {
    private static final int MOST = 10_000;
    private static final int LONGEST_AGENT = 97;

    private final Clock clock;
    private final Map<Version, Instant> asked = new ConcurrentHashMap<>();
    private final Map<Name, Instant> seen = new ConcurrentHashMap<>();
    private final AtomicBoolean full = new AtomicBoolean();

    ReaderLog(Clock clock) {
        this.clock = clock;
    }

    private record Version(ContractId contract, String application) {}

    private record Name(String contract, String application) {}

    /** Notes a request of an application that names itself; browsers and the like do not count. */
    void note(RegistryRoute route, String agent) {
        if (route instanceof RegistryRoute.Document document) {
            note(document.id().name(), agent, Optional.of(document.id()));
        } else if (route instanceof RegistryRoute.History history) {
            note(history.name(), agent, Optional.empty());
        }
    }

    private void note(String contract, String agent, Optional<ContractId> version) {
        Name name = new Name(contract, agent);
        // Whoever was noted before need not be looked at again.
        if (seen.containsKey(name) || isApplication(agent)) {
            Instant now = clock.instant();
            version.ifPresent(id -> put(asked, new Version(id, agent), now));
            put(seen, name, now);
        }
    }

    List<VersionReader> list() {
        return asked.entrySet().stream()
                .map(entry -> reader(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(VersionReader::contract).thenComparing(VersionReader::application))
                .toList();
    }

    private VersionReader reader(Version version, Instant when) {
        Name name = new Name(version.contract().name(), version.application());
        return new VersionReader(version.contract(), version.application(), when, seen.getOrDefault(name, when));
    }

    private <K> void put(Map<K, Instant> map, K key, Instant now) {
        if (map.size() < MOST || map.containsKey(key)) {
            map.put(key, now);
        } else if (full.compareAndSet(false, true)) {
            System.getLogger("dev.douane.registry")
                    .log(
                            System.Logger.Level.WARNING,
                            "{0} applications and more have asked this registry; those that come new are not noted until"
                                    + " it is started again, so that readers() names not all of them. If these are not"
                                    + " yours, let only those read who show a token",
                            MOST);
        }
    }

    private static boolean isApplication(String agent) {
        if (agent.length() > LONGEST_AGENT || agent.indexOf('/') < 0) {
            return false;
        }
        try {
            ProducerId.parse(agent);
            return true;
        } catch (IllegalArgumentException e) {
            // Somebody else's: a browser, curl with a comment, a robot.
            return false;
        }
    }
}
