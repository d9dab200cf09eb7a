package dev.douane.registry.source;

import java.time.Instant;
import java.util.Optional;

/** A document as a registry gave it. Two are equal only if they are the same object. */
public final class DocumentCopy {
    private final byte[] body;
    private final Optional<String> signature;
    private final Optional<EntityTag> tag;
    private final Instant confirmedAt;

    /**
     * A copy.
     *
     * @param body its bytes; not copied, so whoever hands them over no longer writes to them
     * @param signature the text of its signature, if it came with one
     * @param tag what identifies these bytes at their source, if the source has such a thing
     * @param confirmedAt when the registry last said that this is the document
     */
    public DocumentCopy(byte[] body, Optional<String> signature, Optional<EntityTag> tag, Instant confirmedAt) {
        this.body = body;
        this.signature = signature;
        this.tag = tag;
        this.confirmedAt = confirmedAt;
    }

    /**
     * The bytes.
     *
     * @return the array itself, not to be written to
     */
    public byte[] body() {
        return body;
    }

    /**
     * The text of the signature over {@link #body}.
     *
     * @return the text, or empty if it was not asked for
     */
    public Optional<String> signature() {
        return signature;
    }

    /**
     * What identifies these bytes at their source.
     *
     * @return the tag, or empty
     */
    public Optional<EntityTag> tag() {
        return tag;
    }

    /**
     * When the registry last said that this is the document.
     *
     * @return a moment of the clock of the process that heard it
     */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    /**
     * The same document, confirmed again.
     *
     * @param now when the registry said so
     * @return a copy with the same bytes
     */
    public DocumentCopy confirmed(Instant now) {
        return new DocumentCopy(body, signature, tag, now);
    }

    /** Length, tag and moment; never the body. */
    @Override
    public String toString() {
        return "DocumentCopy[" + body.length + " bytes, " + tag + ", confirmed at " + confirmedAt + "]";
    }
}
