package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.douane.contract.FieldDefinition;
import java.util.Optional;

/** What a component means, in its author's words. */
final class DefinitionText {
    private DefinitionText() {}

    static Optional<String> of(Annotations annotations) {
        Optional<String> own = annotations.find(FieldDefinition.class).map(FieldDefinition::value);
        Optional<String> jacksons =
                annotations.find(JsonPropertyDescription.class).map(JsonPropertyDescription::value);
        return own.or(() -> jacksons).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String example(Annotations annotations) {
        return annotations
                .find(FieldDefinition.class)
                .map(FieldDefinition::example)
                .orElse("");
    }
}
