package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.internal.pattern.EcmaPattern;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Is a schema one, by the meta-schema of its dialect? */
final class MetaSchemaCheck {
    private static final int SHOWN = 3;
    private static final Map<SchemaDialect, Schema> META_SCHEMAS =
            new ConcurrentHashMap<>(new EnumMap<>(SchemaDialect.class));

    private MetaSchemaCheck() {}

    static void check(JsonNode schema, SchemaDialect dialect) {
        BoundedContext context = new BoundedContext(SHOWN);
        try {
            META_SCHEMAS.computeIfAbsent(dialect, SchemaCompiler::metaSchema).validate(context, schema);
        } catch (BoundedErrors.EnoughErrors e) {
            // Three faults are enough to start with.
        } catch (StackOverflowError e) {
            throw new InvalidSchemaException("The schema cannot be used: it is nested too deep", e);
        }
        List<Error> errors = context.report();
        if (!errors.isEmpty()) {
            String faults =
                    errors.stream().map(MetaSchemaCheck::describe).distinct().collect(Collectors.joining("; "));
            throw new InvalidSchemaException("The schema is not one of " + dialect.uri() + ": " + faults);
        }
    }

    private static String describe(Error error) {
        String sentence = Sentences.of(error);
        if (error.getKeyword().equals("format")) {
            sentence = pattern(error.getInstanceNode().asText(), sentence);
        } else if (error.getKeyword().equals("propertyNames")) {
            sentence = pattern(String.valueOf(error.getProperty()), sentence);
        }
        return "at " + Pointers.ofInstance(error) + " " + sentence;
    }

    /** The meta-schemas' only format here, and only rule for names, is that they be patterns. */
    private static String pattern(String source, String otherwise) {
        try {
            EcmaPattern.compile(source);
            return otherwise;
        } catch (PatternSyntaxException e) {
            return BoundedPattern.describe(source, e);
        }
    }
}
