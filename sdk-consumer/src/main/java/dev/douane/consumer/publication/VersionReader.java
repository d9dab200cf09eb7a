package dev.douane.consumer.publication;

import dev.douane.contract.ContractId;
import java.time.Instant;

/**
 * An application that asked a {@link RegistryServer} for a version. A hint for whoever wants to retire it: the queue
 * alone proves that nobody sends it any more, and an application that starts from a snapshot or a bundle does not ask.
 *
 * @param contract the version
 * @param application who asked, as its user agent says: {@code referentiel-geo/2.4.1}
 * @param asked when it last asked for this version; a running client asks once
 * @param seen when it last asked for anything of this contract; a client in use asks for its history every minute or so
 */
public record VersionReader(ContractId contract, String application, Instant asked, Instant seen) {}
