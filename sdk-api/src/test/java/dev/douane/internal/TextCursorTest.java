package dev.douane.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextCursorTest {
    @Test
    void countsLinesColumnsBytesAndUnits() {
        byte[] text = "aé😀\r\nb\rc\nd".getBytes(UTF_8);

        TextCursor atLineEnd = new TextCursor(text).toUnit(4);
        assertThat(atLineEnd.line()).isEqualTo(1);
        assertThat(atLineEnd.column()).isEqualTo(4);
        assertThat(atLineEnd.byteOffset()).isEqualTo(7);
        TextCursor atB = atLineEnd.toUnit(6);
        assertThat(atB.line()).isEqualTo(2);
        assertThat(atB.column()).isEqualTo(1);
        assertThat(atB.toUnit(8).line()).isEqualTo(3);
        assertThat(atB.toByte(13).line()).isEqualTo(4);
        assertThat(atB.column()).isEqualTo(1);
    }

    @Test
    void staysWithinTheText() {
        assertThat(new TextCursor(new byte[0]).toByte(9).byteOffset()).isZero();
        assertThat(new TextCursor("é".getBytes(UTF_8)).toUnit(9).byteOffset()).isEqualTo(2);
        assertThat(new TextCursor(new byte[] {(byte) 0xC3}).toByte(1).byteOffset())
                .isEqualTo(1);
    }

    @Property
    void findsTheSameByteByUnitsAsTheJdk(@ForAll String text, @ForAll int seed) {
        String valid = new String(text.getBytes(UTF_8), UTF_8);
        int units = Math.floorMod(seed, valid.length() + 1);
        if (units < valid.length() && Character.isLowSurrogate(valid.charAt(units))) {
            units--;
        }

        assertThat(new TextCursor(valid.getBytes(UTF_8)).toUnit(units).byteOffset())
                .isEqualTo(valid.substring(0, Math.max(0, units)).getBytes(UTF_8).length);
    }
}
