package dev.douane.consumer.publication;

import java.util.List;

/** A request, as whoever mounts a {@link RegistryHandler} gets it from their HTTP server. */
public interface RegistryRequest {

    /**
     * The method.
     *
     * @return {@code GET}, letter by letter as it came
     */
    String method();

    /**
     * The path below the place where the handler is mounted, as it came: nothing decoded, nothing normalised.
     *
     * @return a text that begins with a slash, without the query
     */
    String path();

    /**
     * The query, as it came.
     *
     * @return what stands behind the question mark; empty if there is none
     */
    String query();

    /**
     * A header's lines.
     *
     * @param name in lower case; servers look it up whatever its case
     * @return its lines in order; empty if there is none
     */
    List<String> header(String name);

    /**
     * The body, where {@link RegistryHandler#bodyLimit} asks for it.
     *
     * @return its bytes, as many as are asked for and one more where there are more; by default none, and schemas cannot
     *     be looked up
     */
    default byte[] body() {
        return new byte[0];
    }
}
