package dev.douane.consumer.publication;

/** A file as a {@link PublicationStore} holds it. Two are equal only if they are the same object. */
public final class StoredFile {
    private final byte[] content;
    private final String tag;

    /**
     * A file.
     *
     * @param content its bytes; not copied, so whoever hands them over no longer writes to them
     * @param tag what tells this state of it from every other, opaque
     */
    public StoredFile(byte[] content, String tag) {
        this.content = content;
        this.tag = tag;
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
     * What tells this state from every other.
     *
     * @return an opaque tag
     */
    public String tag() {
        return tag;
    }

    /** Tag and length; never the content. */
    @Override
    public String toString() {
        return "StoredFile[" + tag + ", " + content.length + " bytes]";
    }
}
