package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A record's schema and its binding, held against each other. */
final class Border<T extends Record> {
    private final JsonSchema schema;
    private final PayloadValidator validator;
    private final PayloadBinding<T> binding;

    private Border(Class<T> type) {
        schema = SchemaText.of(ContractId.of("border", 1), "A record under test.", ShapeReader.root(type));
        validator = PayloadValidator.of(schema);
        binding = PayloadBinding.of(type);
    }

    static <T extends Record> Border<T> of(Class<T> type) {
        return new Border<>(type);
    }

    String schema() {
        return schema.text();
    }

    /** The schema of one property, on one line. */
    String property(String name) {
        return at("/properties/" + name);
    }

    /** A part of the schema, on one line. */
    String at(String pointer) {
        try {
            return StrictJson.read(bytes(schema.text()), JsonLimits.DEFAULT)
                    .at(pointer)
                    .toString()
                    .replace('"', '\'');
        } catch (MalformedJsonException e) {
            throw new AssertionError(e);
        }
    }

    boolean lets(String json) {
        return validator.validate(bytes(json)).valid();
    }

    boolean binds(String json) {
        try {
            binding.read(bytes(json));
            return true;
        } catch (PayloadBindingException e) {
            return false;
        }
    }

    /** The law: what the schema accepts binds, what was bound is written as valid again, and reads back the same. */
    T accepts(String json) {
        ValidationReport verdict = validator.validate(bytes(json));
        assertThat(verdict.summary()).as(json).isEqualTo("valid");
        T value = binding.read(bytes(json));
        byte[] written = binding.write(value);
        String again = new String(written, StandardCharsets.UTF_8);
        assertThat(validator.validate(written).summary())
                .as("%s, written as %s", json, again)
                .isEqualTo("valid");
        // Arrays are equal only to themselves, so component by component.
        assertThat(binding.read(written)).as(json).usingRecursiveComparison().isEqualTo(value);
        return value;
    }

    /** The schema and the binding both refuse it. */
    void refuses(String json) {
        onlySchemaRefuses(json);
        assertThatThrownBy(() -> binding.read(bytes(json))).as(json).isInstanceOf(PayloadBindingException.class);
    }

    /** A constraint that the schema alone asserts. */
    void onlySchemaRefuses(String json) {
        assertThat(lets(json)).as("the schema's verdict on %s", json).isFalse();
    }

    /** What a record writes satisfies the schema, and reads back as the record. */
    String writes(T value) {
        byte[] written = binding.write(value);
        String text = new String(written, StandardCharsets.UTF_8);
        assertThat(validator.validate(written).summary()).as(text).isEqualTo("valid");
        assertThat(binding.read(written)).usingRecursiveComparison().isEqualTo(value);
        return text;
    }

    /** An example made from the schema alone, which the binding reads. */
    String example() {
        ContractMetadata nothing = new ContractMetadata("-", "-", Optional.empty(), Optional.empty(), List.of());
        String example = ExamplePayload.of(new Contract(ContractId.of("border", 1), nothing, schema));
        accepts(example);
        return example;
    }

    PayloadBinding<T> binding() {
        return binding;
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
