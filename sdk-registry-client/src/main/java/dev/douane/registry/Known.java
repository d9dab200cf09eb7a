package dev.douane.registry;

import dev.douane.contract.Provenance;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.DocumentCopy;
import java.util.Optional;

/** What is held in memory of one document, or that there is none. */
interface Known {

    /** Whether the document exists; false if the registry answered and does not know it. */
    boolean present();

    Provenance provenance();

    /** When it was confirmed, by the ticker; long ago if nobody knows. */
    long confirmedTicks();

    RegistryRoute route();

    /** The bytes, for whoever keeps them on disk. */
    Optional<DocumentCopy> copy();
}
