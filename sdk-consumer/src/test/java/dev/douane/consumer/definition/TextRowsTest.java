package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TextRowsTest {

    record Sized(@Size(min = 2, max = 3) String v) {}

    record Blankness(@NotBlank String blank, @NotEmpty String empty) {}

    record Coded(@Pattern(regexp = "[0-9]{5}|2[AB][0-9]{3}") String v) {}

    record TwicePatterned(
            @Pattern(regexp = "[a-z]+") @Pattern(regexp = ".*x.*")
            String v) {}

    record Mail(@Email String v) {}

    record Consent(@AssertTrue boolean v) {}

    record Id(UUID v) {}

    record Link(URI v) {}

    @SuppressWarnings("ArrayRecordComponent") // contracts support it, so somebody has to try it
    record Attachment(byte[] v) {}

    @SuppressWarnings("ArrayRecordComponent") // contracts support it, so somebody has to try it
    record SizedAttachment(@Size(max = 3) byte[] v) {}

    record Flags(
            @Pattern(regexp = "[a-z]", flags = Pattern.Flag.CASE_INSENSITIVE)
            String v) {}

    @Test
    void sizeIsALengthInCodePoints() {
        Border<Sized> border = Border.of(Sized.class);
        assertThat(border.property("v")).isEqualTo("{'type':'string','minLength':2,'maxLength':3}");
        border.accepts("{\"v\":\"😀😀\"}");
        border.onlySchemaRefuses("{\"v\":\"😀\"}");
    }

    @Test
    void blankIsWhatTrimLeavesNothingOf() {
        Border<Blankness> border = Border.of(Blankness.class);
        border.accepts("{\"blank\":\" a \",\"empty\":\" \"}");
        // trim knows ASCII only, and so does Jakarta Validation.
        border.accepts("{\"blank\":\"\\u00a0\",\"empty\":\" \"}");
        border.onlySchemaRefuses("{\"blank\":\" \\t\\n\",\"empty\":\" \"}");
        border.onlySchemaRefuses("{\"blank\":\"a\",\"empty\":\"\"}");
    }

    @Test
    void aPatternMatchesTheWholeString() {
        Border<Coded> border = Border.of(Coded.class);
        assertThat(border.property("v")).isEqualTo("{'type':'string','pattern':'^(?:[0-9]{5}|2[AB][0-9]{3})$'}");
        border.accepts("{\"v\":\"2A004\"}");
        border.onlySchemaRefuses("{\"v\":\"750561\"}");
        border.onlySchemaRefuses("{\"v\":\"75056\\n\"}");
    }

    @Test
    void twoPatternsBothHold() {
        Border<TwicePatterned> border = Border.of(TwicePatterned.class);
        border.accepts("{\"v\":\"axb\"}");
        border.onlySchemaRefuses("{\"v\":\"ab\"}");
        border.onlySchemaRefuses("{\"v\":\"AxB\"}");
    }

    @Test
    void anEmailIsAFormat() {
        Border<Mail> border = Border.of(Mail.class);
        assertThat(border.property("v")).isEqualTo("{'type':'string','format':'email'}");
        border.accepts("{\"v\":\"geo@example.org\"}");
        border.onlySchemaRefuses("{\"v\":\"geo\"}");
    }

    @Test
    void anAssertionIsAConstant() {
        Border<Consent> border = Border.of(Consent.class);
        border.accepts("{\"v\":true}");
        border.onlySchemaRefuses("{\"v\":false}");
    }

    @Test
    void uuidsAreReadInEitherCase() {
        Border<Id> border = Border.of(Id.class);
        assertThat(border.property("v")).isEqualTo("{'type':'string','format':'uuid'}");
        border.accepts("{\"v\":\"6BA7B810-9dad-11d1-80b4-00c04fd430c8\"}");
        border.refuses("{\"v\":\"1-1-1-1-1\"}");
    }

    @Test
    void urisAreAbsolute() {
        Border<Link> border = Border.of(Link.class);
        assertThat(border.accepts("{\"v\":\"https://geo.example.org/a?b=c#d\"}").v())
                .isEqualTo(URI.create("https://geo.example.org/a?b=c#d"));
        border.refuses("{\"v\":\"/a/b\"}");
        assertThatThrownBy(() -> border.binding().write(new Link(URI.create("a/b"))))
                .isInstanceOf(PayloadBindingException.class);
    }

    @Test
    void bytesAreBase64WithOneSpellingEach() {
        Border<Attachment> border = Border.of(Attachment.class);
        assertThat(border.accepts("{\"v\":\"RG91YW5l\"}").v()).isEqualTo("Douane".getBytes(StandardCharsets.UTF_8));
        border.accepts("{\"v\":\"\"}");
        border.refuses("{\"v\":\"RG91YW5\"}");
        border.refuses("{\"v\":\"QR==\"}");
        border.refuses("{\"v\":[1,2]}");
        byte[] large = new byte[3 << 20];
        new Random(7).nextBytes(large);
        byte[] written = border.binding().write(new Attachment(large));
        assertThat(border.lets(new String(written, StandardCharsets.UTF_8))).isTrue();
        assertThat(border.binding().read(written).v()).isEqualTo(large);
    }

    @Test
    void whatTextCannotExpressIsRefused() {
        Refusal.of(SizedAttachment.class, "SizedAttachment.v", "@Size");
        Refusal.of(Flags.class, "Flags.v", "flags");
    }

    @Test
    void aStringThatUtf8CannotCarryIsNotWritten() {
        assertThatThrownBy(() -> PayloadBinding.of(Mail.class).write(new Mail("\ud800")))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("surrogate");
    }
}
