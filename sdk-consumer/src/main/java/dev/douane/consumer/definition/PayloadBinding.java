package dev.douane.consumer.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.douane.consumer.definition.internal.MismatchException;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.TextReader;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.internal.json.JsonText;
import dev.douane.internal.json.UnusualTextException;
import dev.douane.validation.ValidationLimits;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Payloads as records, and records as payloads. Immutable and safe for use by many threads; making one reads the record
 * class, so keep it.
 *
 * <p>It reads whatever the schema that {@link ContractDefinition} makes of the same record accepts. It is strict JSON
 * (RFC 8259) like the validator, refuses unknown properties, and turns no kind of value into another: the string
 * {@code "1"} is no number, while {@code 1.0} is an integer, as JSON Schema says. It does not check the constraints of
 * Jakarta Validation; validate first.
 *
 * @param <T> the record
 */
public final class PayloadBinding<T extends Record> {
    private static final JsonMapper WRITER = new JsonMapper();

    private final Class<T> type;
    private final Shape shape;
    private final TextReader reader;
    private final JsonLimits limits;

    private PayloadBinding(Class<T> type, Shape shape, JsonLimits limits) {
        this.type = type;
        this.shape = shape;
        this.reader = shape.textReader();
        this.limits = limits;
    }

    /**
     * A binding with {@link ValidationLimits#DEFAULT}.
     *
     * @param type the record that the payload becomes; it needs no annotation
     * @param <T> the record
     * @return the binding
     * @throws ContractDefinitionException if the record holds something that a contract cannot express
     */
    public static <T extends Record> PayloadBinding<T> of(Class<T> type) {
        return of(type, ValidationLimits.DEFAULT);
    }

    /**
     * A binding for payloads of other sizes.
     *
     * @param type the record that the payload becomes; it needs no annotation
     * @param limits what a payload may cost, the same as its validator's
     * @param <T> the record
     * @return the binding
     * @throws ContractDefinitionException if the record holds something that a contract cannot express
     */
    public static <T extends Record> PayloadBinding<T> of(Class<T> type, ValidationLimits limits) {
        return new PayloadBinding<>(
                type,
                ShapeReader.root(type),
                new JsonLimits(
                        limits.maxBytes(), limits.maxDepth(), limits.maxStringLength(), limits.maxNumberLength()));
    }

    /**
     * Reads a payload. Lists, sets and maps in the record cannot be modified, and keep the payload's order.
     *
     * @param body UTF-8 JSON text; not kept, not changed
     * @return the record
     * @throws PayloadBindingException if the payload does not fit the record, or the record's constructor refuses it
     */
    public T read(byte[] body) {
        T quick = readText(body);
        return quick == null ? readTree(body) : quick;
    }

    /** The usual payload; null if it is another one, or does not fit. */
    @Nullable
    T readText(byte[] body) {
        JsonText text = JsonText.of(body, limits);
        if (text == null) {
            return null;
        }
        try {
            Object value = reader.read(text);
            text.end();
            return type.cast(value);
        } catch (UnusualTextException | MismatchException e) {
            return null;
        }
    }

    /** Any payload. */
    T readTree(byte[] body) {
        JsonNode json;
        try {
            json = StrictJson.read(body, limits);
        } catch (MalformedJsonException e) {
            throw new PayloadBindingException(
                    "Cannot read a " + type.getSimpleName() + " at line " + e.line() + ", column " + e.column() + ": "
                            + e.getMessage(),
                    e.pointer());
        }
        try {
            return type.cast(Objects.requireNonNull(shape.read(json), "the shape of a record is never nullable"));
        } catch (MismatchException e) {
            throw failed("read", e);
        }
    }

    /**
     * Writes a record. What is absent or null is left out, everything else is written.
     *
     * @param value the record
     * @return UTF-8 JSON text
     * @throws PayloadBindingException if the record holds what JSON or the contract's types cannot carry: null where it
     *     is not allowed, NaN, a year beyond 9999
     */
    public byte[] write(T value) {
        try {
            // By way of a string: given bytes to write, Jackson escapes what is beyond U+FFFF.
            return WRITER.writeValueAsString(shape.write(value)).getBytes(StandardCharsets.UTF_8);
        } catch (MismatchException e) {
            throw failed("write", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
    }

    private PayloadBindingException failed(String what, MismatchException fault) {
        String place = fault.pointer().isEmpty() ? "" : " at " + fault.pointer();
        return new PayloadBindingException(
                "Cannot " + what + " a " + type.getSimpleName() + place + ": " + fault.reason(), fault.pointer());
    }
}
