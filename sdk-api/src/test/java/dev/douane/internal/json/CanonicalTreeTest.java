package dev.douane.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.CanonicalJson;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalTreeTest {
    private static final int DEPTH = 4;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void writesWhatIsWrittenOfJacksonsTree(@ForAll("values") String text) throws MalformedJsonException {
        byte[] utf8 = text.getBytes(UTF_8);

        String canonical = CanonicalTree.write(JsonTree.read(utf8, JsonLimits.DEFAULT));

        assertThat(canonical).isEqualTo(CanonicalJson.write(StrictJson.read(utf8, JsonLimits.DEFAULT)));
        assertThat(CanonicalTree.write(JsonTree.known(canonical))).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<String> values() {
        return values(DEPTH);
    }

    /** Bounded, for what is drawn without bounds is now and then larger than the memory. */
    private Arbitrary<String> values(int depth) {
        return depth == 0 ? scalars() : Arbitraries.oneOf(scalars(), scalars(), arrays(depth - 1), objects(depth - 1));
    }

    private Arbitrary<String> scalars() {
        Arbitrary<String> decimals = Arbitraries.bigDecimals().ofScale(12).map(Object::toString);
        Arbitrary<String> scaled = Arbitraries.integers()
                .between(-400, 400)
                .flatMap(exponent -> Arbitraries.longs().map(digits -> digits + "e" + exponent));
        return Arbitraries.oneOf(
                Arbitraries.of("true", "false", "null", "0", "-0.0", "1E30", "1e-7", "4.50"),
                Arbitraries.doubles().map(Object::toString),
                decimals,
                scaled,
                strings());
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.strings()
                .ofMaxLength(6)
                .withCharRange('\0', '\u007f')
                .withChars('\u20ac', '\u0080', '\ufb33', '\u2028', '/')
                .map(CanonicalTreeTest::quoted);
    }

    private Arbitrary<String> arrays(int depth) {
        return values(depth).list().ofMaxSize(3).map(items -> "[" + String.join(" , ", items) + "]");
    }

    private Arbitrary<String> objects(int depth) {
        return Arbitraries.maps(strings(), values(depth)).ofMaxSize(3).map(members -> {
            StringBuilder out = new StringBuilder("{");
            members.forEach((name, value) -> out.append(out.length() > 1 ? "," : "")
                    .append(name)
                    .append(": ")
                    .append(value));
            return out.append('}').toString();
        });
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            out.append(String.format("\\u%04x", (int) text.charAt(i)));
        }
        return out.append('"').toString();
    }

    @Test
    void itemsThatAreThereAgainAreWrittenAgain() {
        Json row = new Json.Arr(Collections.nCopies(3, new Json.Num(new BigDecimal("-1200"))));
        Json text = new Json.Text("a");

        assertThat(CanonicalTree.write(new Json.Arr(List.of(row, row, text, text, row, row, row))))
                .isEqualTo("[[-1200,-1200,-1200],[-1200,-1200,-1200],\"a\",\"a\",[-1200,-1200,-1200],"
                        + "[-1200,-1200,-1200],[-1200,-1200,-1200]]");
    }

    @Test
    void integersOfEachLengthAreWrittenInFull() {
        for (String digits : List.of("7", "-7", "123456789012345678", "-999999999999999999", "1234567890123456789")) {
            assertThat(CanonicalTree.write(new Json.Num(new BigDecimal(digits))))
                    .isEqualTo(digits);
        }
    }
}
