package dev.douane.validation.internal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.validation.internal.program.Compiled;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.Property;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is learned of how payloads are written. */
class LayoutsTest {
    private static final Node ROOT = Compiled.root("""
            {"properties":{"a":{},"b":{"items":{"properties":{"x":{},"y":{}}}},"c":{},"d":{}},"required":["a","c"]}""");

    private static Layout learned(Node node, String... samples) {
        List<byte[]> bytes = Stream.of(samples)
                .map(sample -> sample.getBytes(StandardCharsets.UTF_8))
                .toList();
        return Layouts.of(ROOT, new Shapes(), bytes).layout(node.object());
    }

    private static List<String> names(Layout layout) {
        return layout.order().stream().map(Property::name).toList();
    }

    @Test
    void isTheSchemasOwnWithoutSamples() {
        Layout layout = learned(ROOT);
        assertThat(names(layout)).containsExactly("a", "b", "c", "d");
        assertThat(layout.spacing()).isEqualTo(Spacing.NONE);
        assertThat(layout.completes(ROOT.object())).isTrue();
    }

    @Test
    void isThatOfTheSamples() {
        Layout layout =
                learned(ROOT, "{\"d\": 1, \"c\": [{\"a\": 2}], \"a\": \"é\"}", "{\"d\": 1, \"b\": null, \"a\": 2}");
        assertThat(names(layout)).containsExactly("d", "b", "c", "a");
        assertThat(layout.spacing()).isEqualTo(new Spacing("{", ", ", ": "));
    }

    @Test
    void isLearnedForInnerObjectsToo() {
        Node item = ROOT.object().property(1).node.array().item(0);
        Layout layout = learned(item, "{\"a\":1,\"b\":[{\"y\":1,\n\"x\":{}},{\"y\":2,\n\"x\":true}],\"c\":0}");
        assertThat(names(layout)).containsExactly("y", "x");
        assertThat(layout.spacing()).isEqualTo(new Spacing("{", ",\n", ":"));
    }

    @Test
    void hasNoSpacingIfThatVaries() {
        assertThat(learned(ROOT, "{\"a\":1, \"b\":2,\"c\":3}").spacing()).isNull();
    }

    @Test
    void hasNoOrderIfThereIsNone() {
        Layout layout =
                learned(ROOT, "{\"a\":1,\"b\":2,\"c\":3}", "{\"c\":1,\"b\":2,\"a\":3}", "{\"b\":1,\"a\":2,\"c\":3}");
        assertThat(layout.order()).isEmpty();
    }

    @Test
    void leavesOutWhatNeverComes() {
        String[] samples = Collections.nCopies(20, "{\"a\":1,\"c\":3}").toArray(String[]::new);
        assertThat(names(learned(ROOT, samples))).containsExactly("a", "c");
        Layout without = learned(ROOT, Collections.nCopies(20, "{\"a\":1}").toArray(String[]::new));
        assertThat(without.completes(ROOT.object())).isFalse();
    }

    @Test
    void takesWhatThereIsOfABrokenSample() {
        for (String broken :
                List.of("", "{", "{\"c\"", "{\"c\":", "{\"c\":1,", "[[[", "{\"c\":\"", "{\"c\":1 \"a\":2}", "}{")) {
            assertThat(names(learned(ROOT, broken))).containsExactlyInAnyOrder("a", "b", "c", "d");
        }
        String deep = "{\"b\":[".repeat(5_000);
        assertThat(names(learned(ROOT, deep))).contains("b");
    }
}
