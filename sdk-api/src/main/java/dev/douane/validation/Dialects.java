package dev.douane.validation;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import dev.douane.schema.SchemaDialect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The engine's dialects, brought back to their specifications. */
final class Dialects {
    /** JSON Schema 2020-12 validation §7.3; older drafts define fewer, and their schemas mean the same by the rest. */
    private static final Set<String> FORMATS = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uuid",
            "uri-template",
            "json-pointer",
            "relative-json-pointer",
            "regex");

    /** What the engine asserts on its own account, or checks for any instance although it speaks of arrays. */
    private static final List<String> NOT_ASSERTED = List.of("notAllowed", "minContains", "maxContains");

    /** Draft-04's name of {@code $id}; where it names nothing the engine knows it all the same, and fails. */
    private static final String FORMER_ID = "id";

    private Dialects() {}

    /** Whether a format is one of 2020-12's. */
    static boolean isFormat(String name) {
        return FORMATS.contains(name);
    }

    /**
     * The dialects for schemas.
     *
     * @param references is told every {@code $ref} and {@code $dynamicRef}
     */
    static List<Dialect> forSchemas(Consumer<KeywordValidator> references) {
        return all(FORMATS, references);
    }

    /** The dialects for meta-schemas: of the formats only patterns are checked, so that a $ref may say {@code Région}. */
    static List<Dialect> forMetaSchemas() {
        return all(Set.of("regex"), reference -> {});
    }

    private static List<Dialect> all(Set<String> formats, Consumer<KeywordValidator> references) {
        List<Format> asserted = Formats.DEFAULT.stream()
                .filter(format -> formats.contains(format.getName()))
                .map(NativeFormat::insteadOf)
                .toList();
        return Arrays.stream(SchemaDialect.values())
                .map(dialect -> adapt(original(dialect), asserted, references))
                .toList();
    }

    /** The engine's name of a dialect. */
    static String id(SchemaDialect dialect) {
        return original(dialect).getId();
    }

    private static Dialect original(SchemaDialect dialect) {
        return switch (dialect) {
            case DRAFT_2020_12 -> com.networknt.schema.dialect.Dialects.getDraft202012();
            case DRAFT_07 -> com.networknt.schema.dialect.Dialects.getDraft7();
            case DRAFT_04 -> com.networknt.schema.dialect.Dialects.getDraft4();
        };
    }

    private static Dialect adapt(Dialect original, List<Format> formats, Consumer<KeywordValidator> references) {
        Set<String> known = original.getKeywords().keySet();
        Dialect.Builder builder = Dialect.builder(original)
                .formats(Map::clear)
                .formats(formats)
                .unknownKeywordFactory((name, context) -> new AnnotationKeyword(name));
        ours(references).stream()
                .filter(keyword -> known.contains(keyword.getValue()))
                .forEach(builder::keyword);
        NOT_ASSERTED.stream().map(AnnotationKeyword::new).forEach(builder::keyword);
        if (!original.getIdKeyword().equals(FORMER_ID)) {
            builder.keyword(new AnnotationKeyword(FORMER_ID));
        }
        return builder.build();
    }

    private static List<Keyword> ours(Consumer<KeywordValidator> references) {
        return List.of(
                new OwnKeyword("$ref", (location, value, parent, context) -> {
                    ResolvedRef reference = new ResolvedRef(location, value, parent, context);
                    references.accept(reference);
                    return reference;
                }),
                new OwnKeyword("$dynamicRef", (location, value, parent, context) -> {
                    ResolvedDynamicRef reference = new ResolvedDynamicRef(location, value, parent, context);
                    references.accept(reference);
                    return reference;
                }),
                new OwnKeyword("anyOf", AnyOfReport::new),
                new OwnKeyword("oneOf", OneOfReport::new),
                new OwnKeyword("multipleOf", ExactMultipleOf::new),
                new OwnKeyword("uniqueItems", UniqueItemsOfArrays::new),
                new OwnKeyword("pattern", PlacedPattern::new),
                new OwnKeyword("patternProperties", PlacedPatternProperties::new));
    }
}
