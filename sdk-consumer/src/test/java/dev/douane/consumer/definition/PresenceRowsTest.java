package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceRowsTest {

    /** Nullness annotations that Java puts on declarations, as Jakarta's are. */
    static final class Declared {
        @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    record Required(String s, Integer boxed, @NotNull Long nn, int primitive) {}

    record Optionals(Optional<@Pattern(regexp = "[a-z]+") String> s, OptionalInt i, OptionalLong l, OptionalDouble d) {}

    record Nullables(
            @Nullable String s,
            @Declared.Nullable Integer i,
            @Nullable Inner r) {}

    record Inner(int x) {}

    record Insisted(@JsonProperty(required = true) @Nullable String v) {}

    record Bounded(@Min(1) OptionalInt v) {}

    record FriendlyOptional(@NotNull Optional<String> v) {}

    record Contradiction(@Nullable @NotBlank String v) {}

    @SuppressWarnings("NullablePrimitive") // the contradiction is the test
    record NullableInt(@Declared.Nullable int v) {}

    @SuppressWarnings("NullableOptional") // the contradiction is the test
    record NullableOptional(@Nullable Optional<String> v) {}

    record OptionalNullable(Optional<@Nullable String> v) {}

    record RequiredOptional(@JsonProperty(required = true) Optional<String> v) {}

    record ConstrainedOptional(@Size(max = 3) Optional<String> v) {}

    record OptionalItems(List<Optional<String>> v) {}

    record OptionalTwice(Optional<Optional<String>> v) {}

    @SuppressWarnings("ArrayRecordComponent") // contracts support it, so somebody has to try it
    record NullableBytes(byte @Nullable [] v) {}

    @Test
    void everythingIsRequiredAndNotNull() {
        Border<Required> border = Border.of(Required.class);
        assertThat(border.at("/required")).isEqualTo("['s','boxed','nn','primitive']");
        border.accepts("{\"s\":\"\",\"boxed\":1,\"nn\":2,\"primitive\":3}");
        border.refuses("{\"s\":null,\"boxed\":1,\"nn\":2,\"primitive\":3}");
        border.refuses("{\"s\":\"\",\"boxed\":null,\"nn\":2,\"primitive\":3}");
        border.refuses("{\"s\":\"\",\"boxed\":1,\"nn\":2,\"primitive\":null}");
        border.refuses("{\"s\":\"\",\"nn\":2,\"primitive\":3}");
    }

    @Test
    void optionalsMayBeAbsentAndAreNeverNull() {
        Border<Optionals> border = Border.of(Optionals.class);
        assertThat(border.at("/required")).isEmpty();
        assertThat(border.accepts("{}"))
                .isEqualTo(new Optionals(
                        Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty()));
        assertThat(border.accepts("{\"s\":\"a\",\"i\":1,\"l\":2,\"d\":3}"))
                .isEqualTo(
                        new Optionals(Optional.of("a"), OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(3)));
        border.refuses("{\"s\":null}");
        border.refuses("{\"i\":null}");
        border.refuses("{\"i\":1.5}");
        border.refuses("{\"l\":9223372036854775808}");
        border.refuses("{\"d\":\"1\"}");
        border.onlySchemaRefuses("{\"s\":\"A\"}");
    }

    @Test
    void nullablesMayBeAbsentOrNullWhoeverAnnotatedThem() {
        Border<Nullables> border = Border.of(Nullables.class);
        assertThat(border.property("s")).isEqualTo("{'type':['string','null']}");
        assertThat(border.property("r")).isEqualTo("{'anyOf':[{'$ref':'#/$defs/Inner'},{'type':'null'}]}");
        border.accepts("{}");
        assertThat(border.accepts("{\"s\":null,\"i\":null,\"r\":null}")).isEqualTo(new Nullables(null, null, null));
        border.accepts("{\"s\":\"a\",\"i\":1,\"r\":{\"x\":1}}");
        border.refuses("{\"i\":\"1\"}");
    }

    @Test
    void whatIsAbsentIsNotWritten() {
        assertThat(Border.of(Nullables.class).writes(new Nullables(null, 1, null)))
                .isEqualTo("{\"i\":1}");
        assertThat(Border.of(FriendlyOptional.class).writes(new FriendlyOptional(Optional.empty())))
                .isEqualTo("{}");
    }

    @Test
    void jacksonsRequiredMakesANullablePropertyStay() {
        Border<Insisted> border = Border.of(Insisted.class);
        border.refuses("{}");
        border.accepts("{\"v\":null}");
        assertThat(border.writes(new Insisted(null))).isEqualTo("{\"v\":null}");
    }

    @Test
    void optionalNumbersTakeBounds() {
        Border.of(Bounded.class).onlySchemaRefuses("{\"v\":0}");
    }

    @Test
    void nullableBytesMayBeAbsent() {
        Border<NullableBytes> border = Border.of(NullableBytes.class);
        border.accepts("{}");
        border.accepts("{\"v\":null}");
        border.accepts("{\"v\":\"QQ==\"}");
    }

    @Test
    void contradictionsAreRefused() {
        Refusal.of(Contradiction.class, "Contradiction.v", "@NotBlank");
        Refusal.of(NullableInt.class, "NullableInt.v", "primitive");
        Refusal.of(NullableOptional.class, "NullableOptional.v", "Optional");
        Refusal.of(OptionalNullable.class, "OptionalNullable.v", "Optional");
        Refusal.of(RequiredOptional.class, "RequiredOptional.v", "required");
        Refusal.of(ConstrainedOptional.class, "ConstrainedOptional.v", "Optional<@Size …>");
        Refusal.of(OptionalItems.class, "OptionalItems.v[]", "Optional");
        Refusal.of(OptionalTwice.class, "OptionalTwice.v", "Optional");
    }

    @Test
    @SuppressWarnings("NullAway") // the point: somebody broke the promise
    void aBrokenPromiseIsNotWritten() {
        assertThatThrownBy(() -> PayloadBinding.of(Required.class).write(new Required(null, 1, 1L, 1)))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("/s");
        assertThatThrownBy(() -> PayloadBinding.of(FriendlyOptional.class).write(new FriendlyOptional(null)))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("/v");
    }
}
