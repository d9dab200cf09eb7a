package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.douane.validation.ValidationLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayloadBindingTest {

    record Person(String name, int age, List<Map<String, Integer>> scores) {
        Person {
            if (age < 0) {
                throw new IllegalArgumentException("secret " + name);
            }
        }
    }

    private final PayloadBinding<Person> binding = PayloadBinding.of(Person.class);

    @Test
    void theMessageHasThePlaceAndNotTheValue() {
        assertThat(failure("{\"name\":\"secret\",\"age\":\"secret\",\"scores\":[]}"))
                .hasMessage("Cannot read a Person at /age: expected an integer from -2147483648 to 2147483647, "
                        + "but was string");
        assertThat(failure("{\"name\":\"secret\",\"age\":1,\"scores\":[{},{\"a/b~c\":null}]}")
                        .pointer())
                .isEqualTo("/scores/1/a~1b~0c");
    }

    @Test
    void theRecordsOwnRefusalIsToldWithoutItsWords() {
        assertThat(failure("{\"name\":\"secret\",\"age\":-1,\"scores\":[]}"))
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageContaining("PayloadBindingTest.java:")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void payloadsAreStrictJson() {
        assertThat(failure("{\"name\":\"a\",\"age\":1,\"scores\":[]} x")).hasMessageContaining("line 1");
        assertThat(failure("{\"name\":\"a\",\"name\":\"b\",\"age\":1,\"scores\":[]}"))
                .hasMessageContaining("twice");
        assertThat(failure("")).hasMessageContaining("Person");
        byte[] utf16 = "{\"name\":\"a\",\"age\":1,\"scores\":[]}".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> binding.read(utf16)).isInstanceOf(PayloadBindingException.class);
    }

    @Test
    void limitsAreTheReadersChoice() {
        PayloadBinding<Person> small = PayloadBinding.of(Person.class, ValidationLimits.DEFAULT.withMaxBytes(10));
        assertThatThrownBy(() -> small.read(Border.bytes("{\"name\":\"a\",\"age\":1,\"scores\":[]}")))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("10 bytes");
    }

    @Test
    void recordsAreWrittenAsUtf8() {
        assertThat(binding.write(new Person("Éléonore 😀", 3, List.of())))
                .isEqualTo(Border.bytes("{\"name\":\"Éléonore 😀\",\"age\":3,\"scores\":[]}"));
    }

    private PayloadBindingException failure(String json) {
        return catchThrowableOfType(PayloadBindingException.class, () -> binding.read(Border.bytes(json)));
    }
}
