/**
 * From a record to a contract, and from payloads to records.
 *
 * <p>{@link dev.douane.consumer.definition.ContractDefinition} makes a contract of a record that carries
 * {@link dev.douane.contract.DataContract}; {@link dev.douane.consumer.definition.PayloadBinding} reads payloads into
 * the record and writes it; {@link dev.douane.consumer.definition.ExamplePayload} shows what a payload looks like. Schema
 * and binding come from one model, so what the schema accepts can be read, what was read can be written again, and what
 * is written is valid.
 *
 * <table>
 * <caption>What Java becomes</caption>
 * <tr><th>Java</th><th>JSON Schema</th></tr>
 * <tr><td>record</td><td>closed object, {@code additionalProperties: false}; below the root in {@code $defs}</td></tr>
 * <tr><td>record with one {@code @JsonValue} component</td><td>the schema of that component</td></tr>
 * <tr><td>sealed interface of records</td><td>{@code anyOf} its records. With {@code @JsonTypeInfo} (a name as
 *     {@code PROPERTY} or {@code EXISTING_PROPERTY}) a constant tells them apart; without it, of any two one must require
 *     a property that the other does not know</td></tr>
 * <tr><td>{@code List}, {@code Set}</td><td>array; for a set {@code uniqueItems}</td></tr>
 * <tr><td>{@code Map} with {@code String} or enum keys</td><td>object with {@code propertyNames} and
 *     {@code additionalProperties}</td></tr>
 * <tr><td>enum</td><td>{@code enum} of strings, renamed by {@code @JsonProperty} on some or all constants or by a
 *     {@code @JsonValue} method; {@code @JsonAlias} adds spellings</td></tr>
 * <tr><td>{@code byte} to {@code long}, {@code BigInteger}</td><td>{@code integer} with the type's range; 1.0 is an
 *     integer</td></tr>
 * <tr><td>{@code float}, {@code double}, {@code BigDecimal}</td><td>{@code number}; the first two within their finite
 *     range, and rounded when read, so an exclusive bound may be met exactly by what is written again</td></tr>
 * <tr><td>{@code UUID}, {@code URI}</td><td>{@code format} {@code uuid}, {@code uri} (absolute, no IP literal)</td></tr>
 * <tr><td>{@code byte[]}</td><td>base64 (RFC 4648 §4), padded</td></tr>
 * <tr><td>{@code LocalDate}; {@code Instant}, {@code OffsetDateTime}, {@code ZonedDateTime}; {@code OffsetTime}</td>
 *     <td>{@code format} {@code date}; {@code date-time}; {@code time}: upper case, no leap second, nine digits of a
 *     second, offsets up to 18 hours. A zone's region is written as its offset</td></tr>
 * <tr><td>{@code LocalDateTime}, {@code LocalTime}, {@code YearMonth}, {@code MonthDay}, {@code Duration},
 *     {@code Period}</td><td>{@code pattern} of their ISO-8601 form</td></tr>
 * <tr><td>{@code Year}</td><td>{@code integer}</td></tr>
 * </table>
 *
 * <p><b>Presence.</b> Every component is required and not null. {@code Optional}, {@code OptionalInt},
 * {@code OptionalLong} and {@code OptionalDouble} may be absent and are never JSON null. {@code @Nullable}, JSpecify's or
 * any other, may be absent or null; with {@code @JsonProperty(required = true)} only null. The same holds for items and
 * map values. What is absent or null is not written.
 *
 * <p><b>Jackson.</b> Honoured: {@code @JsonProperty} (name, required), {@code @JsonAlias} (instead of the name, never
 * beside it), {@code @JsonIgnore}, {@code @JsonUnwrapped}, {@code @JsonValue}, {@code @JsonNaming} with Jackson's own
 * strategies, {@code @JsonPropertyOrder}, {@code @JsonPropertyDescription}, {@code @JsonTypeInfo},
 * {@code @JsonSubTypes}, {@code @JsonTypeName}, {@code @JsonCreator} on the canonical constructor. Every other annotation
 * of Jackson's is refused. Binding is our own, over Jackson's tokens, so it is the same on every release of Jackson.
 *
 * <p><b>Jakarta Validation.</b> {@code @Size}, {@code @NotEmpty}, {@code @NotBlank}, {@code @Pattern} (the whole string,
 * in ECMA-262's words), {@code @Email}, {@code @Min}, {@code @Max}, {@code @DecimalMin}, {@code @DecimalMax},
 * {@code @Digits}, {@code @Positive}, {@code @Negative} and their {@code OrZero}, {@code @AssertTrue},
 * {@code @AssertFalse}, on components and on type arguments. {@code @NotNull} and {@code @Valid} change nothing. Every
 * other constraint is refused. The schema asserts them, the binding does not.
 *
 * <p><b>Why our own.</b> A schema generator and a binding library each have their own idea of a component. Between the two
 * of them most rows of the table above needed a correction on either side, and nothing kept the corrections in step. Here
 * a component has one shape, which says its schema, reads and writes it.
 *
 * <p>What cannot be expressed (raw types, wildcards, {@code Object}, classes that are no records, arrays but
 * {@code byte[]}) is refused with a {@link dev.douane.consumer.definition.ContractDefinitionException} that names the
 * component.
 */
@NullMarked
package dev.douane.consumer.definition;

import org.jspecify.annotations.NullMarked;
