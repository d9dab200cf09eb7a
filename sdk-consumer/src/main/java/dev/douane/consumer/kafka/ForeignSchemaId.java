package dev.douane.consumer.kafka;

/**
 * The schema of another registry, as a record on Kafka names it.
 *
 * @param kind how it names it
 * @param value what it says: a number in decimal digits, a GUID, or an artifact as {@code group/artifact:version}
 */
public record ForeignSchemaId(Kind kind, String value) {

    /** How a record names the schema it was written under. */
    public enum Kind {
        /**
         * A zero byte and four bytes of number before the body: Confluent's serializers, and those of Apicurio Registry,
         * whose number is a content id unless it was set up otherwise.
         */
        PREFIXED_ID("schema id"),
        /** A zero byte and eight bytes of number before the body: older serializers of Apicurio Registry. */
        PREFIXED_LONG_ID("long schema id"),
        /** The header {@code __value_schema_id}, or a prefix with a GUID: Confluent's serializers from 8.0. */
        GUID("schema GUID"),
        /** The header {@code apicurio.value.globalId}. */
        APICURIO_GLOBAL_ID("Apicurio global id"),
        /** The header {@code apicurio.value.contentId}. */
        APICURIO_CONTENT_ID("Apicurio content id"),
        /** The headers {@code apicurio.value.artifactId}, {@code .groupId} and {@code .version}. */
        APICURIO_ARTIFACT("Apicurio artifact");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** For people: {@code schema id 17}. */
    @Override
    public String toString() {
        return kind.words + " " + value;
    }
}
