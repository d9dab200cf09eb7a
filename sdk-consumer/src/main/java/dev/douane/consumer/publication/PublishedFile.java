package dev.douane.consumer.publication;

import dev.douane.registry.protocol.RegistryRoute;

/**
 * A file to be published, with what whoever serves it should say of it. Two are equal only if they are the same object.
 */
public final class PublishedFile {
    private final RegistryRoute route;
    private final byte[] content;

    PublishedFile(RegistryRoute route, byte[] content) {
        this.route = route;
        this.content = content;
    }

    /**
     * Where it stands.
     *
     * @return the path below the registry's address, for example {@code contracts/communes/3.json}
     */
    public String path() {
        return route.path();
    }

    /**
     * The bytes.
     *
     * @return the array itself, not to be written to
     */
    public byte[] content() {
        return content;
    }

    /**
     * What kind of bytes they are.
     *
     * @return the value of {@code Content-Type}
     */
    public String contentType() {
        return ServedDocument.contentType(route);
    }

    /**
     * For how long they may be kept.
     *
     * @return the value of {@code Cache-Control}
     */
    public String cacheControl() {
        return ServedDocument.cacheControl(route);
    }

    /** Path and length; never the content. */
    @Override
    public String toString() {
        return "PublishedFile[" + path() + ", " + content.length + " bytes]";
    }
}
