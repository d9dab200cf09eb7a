package dev.douane.consumer.publication;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * A place other than a folder to which {@link StaticPublication} writes, such as a bucket. Whatever it writes appears at once
 * and whole, and only if nobody else wrote in between.
 */
public interface PublicationStore {

    /**
     * What is there.
     *
     * @return every path that begins with {@code contracts}, below the registry's address; what is no contract's may be
     *     among them
     * @throws IOException if the place cannot be asked
     */
    Set<String> paths() throws IOException;

    /**
     * Reads one file, whole.
     *
     * @param path where it stands
     * @return the file; empty if there is none
     * @throws IOException if the place cannot be asked
     */
    Optional<StoredFile> read(String path) throws IOException;

    /**
     * Writes one file.
     *
     * @param file what to write
     * @param replaces the {@link StoredFile#tag} of what it replaces; empty if there must be nothing yet
     * @throws IOException if the place cannot be asked, or something else stands there by now; nothing was written then
     */
    void write(PublishedFile file, Optional<String> replaces) throws IOException;

    /**
     * The place, for messages.
     *
     * @return an address or the like, without credentials
     */
    String location();
}
