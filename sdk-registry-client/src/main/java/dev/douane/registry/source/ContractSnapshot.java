package dev.douane.registry.source;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps what a registry said, so that a process which starts while the registry is away knows it. Safe for use by many
 * threads, and by many processes that share one place.
 *
 * <p>What comes out is checked again by whoever reads it: a snapshot keeps bytes and believes nobody.
 */
public interface ContractSnapshot {

    /**
     * Reads one document.
     *
     * @param route which document
     * @return what was kept last; empty if nothing was, or if it is damaged, which the snapshot has then put aside
     * @throws IOException if the place cannot be read
     */
    Optional<DocumentCopy> read(RegistryRoute route) throws IOException;

    /**
     * Whether there is something to read; a document that was kept may have been deleted by others.
     *
     * @param route which document
     * @return whether a copy is there, right or not
     */
    boolean holds(RegistryRoute route);

    /**
     * Keeps one document in place of what was kept before; readers see the old one or the new one, whole.
     *
     * @param route which document
     * @param entry what the registry said
     * @throws IOException if it could not be kept; what was kept before is then still there
     */
    void write(RegistryRoute route, DocumentCopy entry) throws IOException;

    /**
     * Takes a document out of use that turned out not to be what its route promises, and keeps it for people.
     *
     * @param route which document
     * @param why what is wrong with it
     */
    void putAside(RegistryRoute route, String why);

    /**
     * The place, for messages and logs.
     *
     * @return a path or the like
     */
    String location();
}
