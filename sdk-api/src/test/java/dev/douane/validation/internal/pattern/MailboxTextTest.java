package dev.douane.validation.internal.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The code against the grammar, which an automaton decides. */
class MailboxTextTest {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LOCAL = "(?:" + ATOM + "(?:\\." + ATOM + ")*|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\")";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String DOMAIN = LABEL + "(?:\\." + LABEL + ")*";
    private static final TextCheck GRAMMAR = Grammars.check(LOCAL + "@" + DOMAIN);

    @Property(tries = 20_000)
    void isAsItsGrammarHasIt(@ForAll("mailboxes") String text) {
        byte[] utf8 = text.getBytes(UTF_8);

        assertThat(MailboxText.isMailbox(utf8, 0, utf8.length))
                .as(text)
                .isEqualTo(GRAMMAR.accepts(utf8, 0, utf8.length));
    }

    @Provide
    Arbitrary<String> mailboxes() {
        Arbitrary<String> parts = Arbitraries.of(
                "a",
                "Z9",
                ".",
                "-",
                "@",
                "\"",
                "\\",
                "\\\"",
                " ",
                "!",
                "~",
                "{",
                "\u007f",
                "\u00e9",
                "\n",
                "a".repeat(12),
                "(");
        Arbitrary<String> some = parts.list().ofMaxSize(4).map(list -> String.join("", list));
        Arbitrary<String> quoted = some.map(text -> "\"" + text + "\"");
        Arbitrary<String> local = Arbitraries.oneOf(some, quoted, Arbitraries.just("a.b"));
        return local.flatMap(left -> some.map(right -> left + "@a" + right));
    }
}
