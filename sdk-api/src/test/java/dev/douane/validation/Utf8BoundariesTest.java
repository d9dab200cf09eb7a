package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every lead byte with the bytes on both sides of every boundary behind it, by table 3-7 of the Unicode Standard. */
@Tag("slow")
class Utf8BoundariesTest {
    private static final int[] EDGES = {0x20, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};

    private final Readings readings = new Readings();
    private final List<String> faults = new ArrayList<>();

    @Test
    void areThoseOfTheUnicodeStandard() {
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second : EDGES) {
                look(lead, second);
                if (lead >= 0xDF && (second & 0xC0) == 0x80) {
                    for (int third : EDGES) {
                        look(lead, second, third);
                        if (lead >= 0xEF && third >= 0x7F && third <= 0xC0) {
                            look(lead, second, third, 0x7F);
                            look(lead, second, third, 0x80);
                            look(lead, second, third, 0xBF);
                            look(lead, second, third, 0xC0);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void look(int... sequence) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write('"');
        for (int b : sequence) {
            text.write(b);
        }
        text.write('"');
        faults.addAll(readings.fewerFaults(text.toByteArray(), wellFormed(sequence, 0)));
    }

    private static boolean wellFormed(int[] bytes, int from) {
        if (from == bytes.length) {
            return true;
        }
        int lead = bytes[from];
        int length =
                lead < 0x80 ? 1 : in(lead, 0xC2, 0xDF) ? 2 : in(lead, 0xE0, 0xEF) ? 3 : in(lead, 0xF0, 0xF4) ? 4 : 0;
        if (length == 0 || from + length > bytes.length) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            int least = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int most = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (!in(bytes[from + i], least, most)) {
                return false;
            }
        }
        return wellFormed(bytes, from + length);
    }

    private static boolean in(int value, int least, int most) {
        return least <= value && value <= most;
    }
}
