package dev.douane.validation;

import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.Foreign;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.WholeCheck;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands to the reference engine what the compiler leaves to it; the engine is not even loaded before it is needed. */
final class ReferenceParts implements Foreign {
    private final JsonSchema schema;
    private final Settings settings;
    private @Nullable NetworkntEngine whole;

    ReferenceParts(JsonSchema schema, Settings settings) {
        this.schema = schema;
        ValidationLimits limits = settings.limits();
        // The payload's own bounds are watched by whoever passes over it.
        this.settings = settings.with(new ValidationLimits(
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                limits.maxNumberLength(),
                limits.maxNames(),
                limits.maxPatternSteps(),
                limits.maxViolations()));
    }

    @Override
    public Optional<Json> document(String uri) {
        return KnownDocuments.find(uri, settings.documents())
                .map(text -> JsonTree.known(new String(text, StandardCharsets.UTF_8)));
    }

    @Override
    public boolean assertsFormats() {
        return settings.format() == FormatMode.ASSERTION;
    }

    @Override
    public Optional<TextCheck> format(String format) {
        if (!Dialects.isFormat(format)) {
            return Optional.empty();
        }
        return Formats.DEFAULT.stream()
                .filter(known -> known.getName().equals(format))
                .findFirst()
                .map(ReferenceFormat::new);
    }

    @Override
    public synchronized WholeCheck schema(String schemaPointer) {
        if (PayloadValidator.isInOwnDialect(schema)) {
            throw new NotCompiledException("the schema at " + schemaPointer + " is beyond Douane's own compiler");
        }
        NetworkntEngine engine = whole;
        if (engine == null) {
            engine = new NetworkntEngine(schema, settings, "");
            whole = engine;
        }
        return new ReferenceCheck(engine.part(schemaPointer));
    }

    /** A format as the reference engine knows it. */
    private record ReferenceFormat(Format format) implements TextCheck {
        @Override
        public boolean accepts(byte[] utf8, int from, int to) {
            return format.matches(new BoundedContext(1), new String(utf8, from, to - from, StandardCharsets.UTF_8));
        }
    }
}
