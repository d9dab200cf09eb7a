package dev.douane.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.JsonLimits;
import org.junit.jupiter.api.Test;

class TreeTextTest {
    private static final Json TREE = JsonTree.known("{\"b\": [1, {\"c\": \"\\n\"}], \"a\": true}");

    @Test
    void isTheTreeIndentedWithALineBreakAtItsEnd() {
        TreeText text = TreeText.of(TREE);

        assertThat(text.toString()).isEqualTo(PrettyTree.write(TREE) + "\n").isSameAs(text.toString());
        assertThat(text).hasSize(text.toString().length());
        assertThat(text.charAt(0)).isEqualTo('{');
        assertThat(text.subSequence(0, 2)).isEqualTo("{\n");
    }

    @Test
    void knowsItsTreeBeforeAndAfterItIsWritten() {
        TreeText text = TreeText.of(TREE);

        assertThat(text.tree()).isSameAs(TREE);
        assertThat(text.toString()).isNotEmpty();
        assertThat(text.tree()).isEqualTo(TREE);
    }

    /** Indented, these 400 KB would be 100 MB. */
    @Test
    void isNotIndentedWhereThatIsOutOfAllProportion() throws Exception {
        String deep = "[".repeat(250) + "1,".repeat(200_000) + "1" + "]".repeat(250);
        Json tree = JsonTree.read(deep.getBytes(UTF_8), JsonLimits.DEFAULT);

        assertThat(TreeText.of(tree).toString()).isEqualTo(deep + "\n");
    }
}
