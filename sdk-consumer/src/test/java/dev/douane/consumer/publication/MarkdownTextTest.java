package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else's reader of Markdown finds the words that went in, and nothing made of them. */
final class MarkdownTextTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words",
                "a | b || c",
                "back\\slash and \\| both \\\\|",
                "*bold* _emphasis_ **x** __y__ snake_case_name _",
                "`code` and ``more`` and `",
                "<b>bold</b> <script>alert(1)</script> <!-- c --> a < b > c",
                "&amp; &lt; & &#124; AT&T",
                "[link](http://example.org) ![image](x.png) [ref][1] <http://example.org>",
                "# heading",
                "- item",
                "+ item",
                "* item",
                "1. item",
                "12) item",
                "> quote",
                "~~struck~~ $math$ :emoji: @someone #12",
                "===",
                "---",
                "```",
                "~~~",
                "^(2[AB]|[0-9]{2})[0-9]{3}$",
                "a\\|b",
                "`a|b`",
                "été, 東京, 🜁, e\u0301"
            })
    void words_come_out_as_they_went_in(String words) {
        assertThat(read(MarkdownText.paragraphs(words))).isEqualTo(words);
        assertThat(read(MarkdownText.code(words))).isEqualTo(words);
        assertThat(cells(MarkdownText.line(words), MarkdownText.cellCode(words)))
                .containsExactly("x", words, words, "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\nlines", "two\u2028lines", "two\u0000\u0085lines", " two \t lines "})
    void a_cell_is_one_line(String words) {
        assertThat(cells(MarkdownText.line(words), MarkdownText.cellCode(words)))
                .containsExactly("x", "two lines", "two lines", "y");
    }

    @Test
    void blank_lines_part_paragraphs() {
        String written = MarkdownText.paragraphs("one\n  # one\n\n \n- two\n");
        assertThat(children(PARSER.parse(written))).allMatch(Paragraph.class::isInstance);
        assertThat(children(PARSER.parse(written)).stream().map(MarkdownTextTest::words))
                .containsExactly("one # one", "- two");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(MarkdownText.line(" ")).isEmpty();
        assertThat(MarkdownText.code("")).isEmpty();
    }

    /** The words of a document that is one paragraph. */
    private static String read(String markdown) {
        Node document = PARSER.parse(markdown);
        assertThat(children(document)).hasSize(1).allMatch(Paragraph.class::isInstance);
        return words(document);
    }

    private static List<String> cells(String first, String second) {
        Node document =
                PARSER.parse("| a | b | c | d |\n|---|---|---|---|\n| x | " + first + " | " + second + " | y |\n");
        assertThat(children(document)).hasSize(1).allMatch(TableBlock.class::isInstance);
        Node body = document.getFirstChild().getLastChild();
        assertThat(children(body)).hasSize(1);
        return children(body.getFirstChild()).stream()
                .map(MarkdownTextTest::words)
                .toList();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                // The one element that we write ourselves.
                assertThat(html.getLiteral()).isIn("<code>", "</code>");
            }

            @Override
            public void visit(Emphasis emphasis) {
                words.append("[emphasis]");
            }

            @Override
            public void visit(StrongEmphasis strong) {
                words.append("[strong]");
            }

            @Override
            public void visit(Link link) {
                words.append("[link]");
            }

            @Override
            public void visit(Image image) {
                words.append("[image]");
            }

            @Override
            public void visit(SoftLineBreak soft) {
                words.append("[break]");
            }

            @Override
            public void visit(HardLineBreak hard) {
                words.append("[break]");
            }
        });
        return words.toString();
    }
}
