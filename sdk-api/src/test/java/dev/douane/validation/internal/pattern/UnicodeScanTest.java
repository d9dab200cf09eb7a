package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeScanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{L}",
                "\\P{L}",
                "\\p{Lu}",
                "\\p{M}",
                "\\p{Cf}",
                "\\p{Cn}",
                "\\p{Co}",
                "\\p{C}",
                "\\p{IsAssigned}",
                "\\p{IsNoncharacter_Code_Point}",
                "\\p{IsAlphabetic}",
                "\\p{ASCII}",
                "\\p{script=UNKNOWN}",
                "\\p{script=COMMON}",
                "\\p{script=GREEK}",
            })
    void findsWhatJavaMatches(String property) {
        CodePoints found = UnicodeScan.of(property);
        Matcher matcher = Pattern.compile(property).matcher("");
        Ints differing = new Ints();
        int range = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                continue;
            }
            while (range < found.size() && found.last(range) < codePoint) {
                range++;
            }
            boolean in = range < found.size() && found.first(range) <= codePoint;
            if (in != matcher.reset(Character.toString(codePoint)).matches()) {
                differing.add(codePoint);
            }
        }
        assertThat(differing.toArray()).isEmpty();
    }
}
