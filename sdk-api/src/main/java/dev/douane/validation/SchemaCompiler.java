package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaIdValidator;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.i18n.MessageSource;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.RefValidator;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.schema.SchemaDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes a schema of the engine's out of ours, and refuses here and now what would go wrong on a payload. */
final class SchemaCompiler {
    /** The engine's own sentences quote values and come from a bundle at the class path's root; ours do neither. */
    private static final MessageSource NO_SENTENCES = (key, fallback, locale, arguments) -> key;

    /** The engine wants a root's identifier to be absolute; it is a URI reference (2020-12 core §8.2.1). */
    private static final SchemaIdValidator ANY_REFERENCE = (id, root, location, resolved, context) -> true;

    private SchemaCompiler() {}

    static Schema compile(JsonSchema schema, Settings settings) {
        JsonNode tree = read(schema);
        MetaSchemaCheck.check(tree, schema.dialect());
        List<KeywordValidator> references = new ArrayList<>();
        KnownDocuments documents = new KnownDocuments(settings.documents());
        SchemaRegistry registry = registry(schema.dialect(), Dialects.forSchemas(references::add), settings, documents);
        Schema compiled;
        try {
            compiled = registry.getSchema(tree);
            compiled.initializeValidators();
            resolve(references);
        } catch (SchemaException e) {
            throw new InvalidSchemaException("The schema cannot be used: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new InvalidSchemaException("The schema cannot be used: it is nested too deep", e);
        }
        documents.used().forEach((uri, text) -> check(uri, JsonSchema.parse(text, settings.documents()), schema));
        EndlessReferences.check(tree, toSchemas(references), schema.dialect());
        return compiled;
    }

    /** The engine leaves out those of unused definitions and of unevaluatedProperties; it makes more on the way. */
    private static void resolve(List<KeywordValidator> references) {
        for (int i = 0; i < references.size(); i++) {
            references.get(i).preloadSchema();
        }
    }

    private static List<RefValidator> toSchemas(List<KeywordValidator> references) {
        return references.stream()
                .filter(RefValidator.class::isInstance)
                .map(RefValidator.class::cast)
                .toList();
    }

    /** The meta-schema of a dialect, as a schema for schemas. */
    static Schema metaSchema(SchemaDialect dialect) {
        SchemaRegistry registry = registry(
                dialect, Dialects.forMetaSchemas(), Settings.DEFAULT, new KnownDocuments(SchemaDocuments.NONE));
        Schema compiled = registry.getSchema(SchemaLocation.of(dialect.uri()));
        compiled.initializeValidators();
        return compiled;
    }

    private static void check(String uri, JsonSchema document, JsonSchema schema) {
        JsonNode tree = read(document);
        try {
            MetaSchemaCheck.check(tree, tree.has("$schema") ? document.dialect() : schema.dialect());
        } catch (InvalidSchemaException e) {
            throw new InvalidSchemaException("The document " + uri + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static JsonNode read(JsonSchema schema) {
        try {
            byte[] text = schema.text().getBytes(StandardCharsets.UTF_8);
            return NormalNumbers.normalize(StrictJson.read(text, JsonLimits.DEFAULT));
        } catch (MalformedJsonException e) {
            // Jackson has limits of its own.
            throw new InvalidSchemaException("The schema cannot be used: " + e.getMessage(), e);
        }
    }

    private static SchemaRegistry registry(
            SchemaDialect dialect, List<Dialect> dialects, Settings settings, KnownDocuments documents) {
        long maxPatternSteps = settings.limits().maxPatternSteps();
        RegularExpressionFactory patterns = source -> new BoundedPattern(source, maxPatternSteps);
        return SchemaRegistry.withDialects(
                dialects,
                builder -> builder.defaultDialectId(Dialects.id(dialect))
                        .schemaLoader(documents)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(settings.format() == FormatMode.ASSERTION)
                                .messageSource(NO_SENTENCES)
                                .schemaIdValidator(ANY_REFERENCE)
                                .regularExpressionFactory(patterns)
                                // It swallows what goes wrong; the compiler asks for it itself.
                                .preloadSchema(false)
                                .build()));
    }
}
