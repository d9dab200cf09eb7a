package dev.douane.registry.source;

import java.util.Optional;

/** What a {@link ContractSource} has to say about one document. */
public sealed interface SourceAnswer {

    /** The document. Two are equal only if they are the same object. */
    final class Found implements SourceAnswer {
        private final byte[] body;
        private final Optional<String> etag;

        /**
         * A document.
         *
         * @param body its bytes; not copied, so whoever hands them over no longer writes to them
         * @param etag what identifies these bytes at their source, opaque; empty if the source has no such thing
         */
        public Found(byte[] body, Optional<String> etag) {
            this.body = body;
            this.etag = etag;
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
         * What identifies these bytes at their source.
         *
         * @return an opaque tag, or empty
         */
        public Optional<String> etag() {
            return etag;
        }

        /** Length and tag; never the body. */
        @Override
        public String toString() {
            return "Found[" + body.length + " bytes, etag " + etag.orElse("none") + "]";
        }
    }

    /** The copy that the caller holds is still right. */
    record NotModified() implements SourceAnswer {}

    /** The place answers, and has no such document. */
    record Missing() implements SourceAnswer {}
}
