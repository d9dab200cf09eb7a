package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnumRowsTest {

    enum Plain {
        A,
        B
    }

    enum Some {
        @JsonProperty("commune-actuelle")
        ACTUELLE,
        ASSOCIEE,
        @JsonAlias("deleguee")
        DELEGUEE
    }

    enum All {
        @JsonProperty("1")
        ONE,
        @JsonProperty("2")
        TWO
    }

    enum ByMethod {
        NORTH("N"),
        SOUTH("S");

        private final String letter;

        ByMethod(String letter) {
            this.letter = letter;
        }

        @JsonValue
        String letter() {
            return letter;
        }
    }

    enum WithBody {
        A {
            @Override
            String word() {
                return "a";
            }
        };

        abstract String word();
    }

    enum ByNumber {
        ONE;

        @JsonValue
        int number() {
            return 1;
        }
    }

    enum Clash {
        @JsonProperty("B")
        A,
        B
    }

    enum Defaulted {
        @JsonEnumDefaultValue
        UNKNOWN
    }

    enum Empty {}

    record OfPlain(Plain v) {}

    record OfSome(Some v) {}

    record OfAll(All v) {}

    record OfMethod(ByMethod v) {}

    record OfBody(WithBody v) {}

    record OfNullable(@Nullable Plain v) {}

    record OfNumber(ByNumber v) {}

    record OfClash(Clash v) {}

    record OfDefaulted(Defaulted v) {}

    record OfEmpty(Empty v) {}

    @Test
    void constantsAreTheirNames() {
        Border<OfPlain> border = Border.of(OfPlain.class);
        assertThat(border.property("v")).isEqualTo("{'type':'string','enum':['A','B']}");
        border.accepts("{\"v\":\"A\"}");
        border.refuses("{\"v\":\"a\"}");
        border.refuses("{\"v\":0}");
    }

    @Test
    void someConstantsAreRenamed() {
        Border<OfSome> border = Border.of(OfSome.class);
        assertThat(border.at("/properties/v/enum")).isEqualTo("['commune-actuelle','ASSOCIEE','DELEGUEE','deleguee']");
        assertThat(border.accepts("{\"v\":\"commune-actuelle\"}").v()).isEqualTo(Some.ACTUELLE);
        assertThat(border.accepts("{\"v\":\"deleguee\"}").v()).isEqualTo(Some.DELEGUEE);
        border.refuses("{\"v\":\"ACTUELLE\"}");
    }

    @Test
    void allConstantsAreRenamed() {
        assertThat(Border.of(OfAll.class).writes(new OfAll(All.TWO))).isEqualTo("{\"v\":\"2\"}");
    }

    @Test
    void aMethodCanNameThem() {
        Border<OfMethod> border = Border.of(OfMethod.class);
        assertThat(border.at("/properties/v/enum")).isEqualTo("['N','S']");
        assertThat(border.accepts("{\"v\":\"S\"}").v()).isEqualTo(ByMethod.SOUTH);
    }

    @Test
    void constantsMayHaveBodies() {
        assertThat(Border.of(OfBody.class).writes(new OfBody(WithBody.A))).isEqualTo("{\"v\":\"A\"}");
    }

    @Test
    void aNullableEnumListsNull() {
        assertThat(Border.of(OfNullable.class).property("v"))
                .isEqualTo("{'type':['string','null'],'enum':['A','B',null]}");
    }

    @Test
    void enumsThatAreNoSetOfStringsAreRefused() {
        Refusal.of(OfNumber.class, "OfNumber.v", "@JsonValue");
        Refusal.of(OfClash.class, "OfClash.v", "'B'");
        Refusal.of(OfDefaulted.class, "Defaulted.UNKNOWN", "@JsonEnumDefaultValue");
        Refusal.of(OfEmpty.class, "OfEmpty.v", "no constants");
    }
}
