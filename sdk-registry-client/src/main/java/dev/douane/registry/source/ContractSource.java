package dev.douane.registry.source;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.util.Optional;

/**
 * Fetches a registry's documents from one place. Implementations are safe for use by many threads, keep nothing
 * that may change, do not retry, and come back within a bounded time.
 */
public interface ContractSource extends AutoCloseable {

    /**
     * Fetches one document, whole.
     *
     * @param route which document
     * @param etag the tag of the copy that the caller holds, as an earlier {@link SourceAnswer.Found#etag} gave it;
     *     empty to have the body in any case
     * @return the body; or that the copy is still right; or that there is no such document
     * @throws IOException if the place cannot be asked, or what answers there is no registry; the message says which
     */
    SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException;

    /**
     * The place, for messages and logs: without credentials.
     *
     * @return an address, a path, or the like
     */
    String location();

    /**
     * Whether published versions can go away for good here, as they can in somebody else's registry. What a client knew
     * and such a place no longer names is retired; anywhere else it is a trouble, and the client stays with what it knew.
     *
     * @return by default false
     */
    default boolean forgets() {
        return false;
    }

    /** Lets go of threads and connections. A fetch that is under way may fail. */
    @Override
    default void close() {}
}
