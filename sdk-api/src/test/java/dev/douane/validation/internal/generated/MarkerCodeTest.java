package dev.douane.validation.internal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.ChangedText;
import dev.douane.validation.internal.pattern.RandomPattern;
import dev.douane.validation.internal.program.Compiled;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.Stencil;
import dev.douane.validation.internal.program.StringVerdict;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.WrittenText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings read by arithmetic are those that the keywords accept, and all those of ASCII that stand for themselves in JSON. */
class MarkerCodeTest {
    private static final int TRIES = 10_000;
    private static final int LONGEST = 63;
    private static final String ROOM = ",                                                                ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"pattern\":\"^[0-9]{5}(-[0-9]{4})?$\"` | 01234 01234-9999",
                "`\"pattern\":\"^[A-Z]{2,4}-[0-9]{4,8}-[A-Z]$\"` | AB-0123-Z ABCD-01234567-A",
                "`\"pattern\":\"^\\\\d+\\\\.\\\\d+(\\\\.\\\\d+)?$\"` | 1.2 1.22.333 12345678.9.0",
                "`\"pattern\":\"^[a-z0-9]+(-[a-z0-9]+)*$\"` | zz-abcdefghijklmnopqrstuvwxyz-0 a-b-c",
                "`\"pattern\":\"^([a-z](-|([0-9]+\\\\.)+))*$\"` | a-b1.2.c- z0.z0.0.z-",
                "`\"pattern\":\"^(0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}(-[0-9])?$\"` | 01234 2A123-9 99999",
                "`\"pattern\":\"^(dev|test|prod)-[a-z]{2}$\"` | dev-az test-zz prod-aa",
                "`\"pattern\":\"^([0-9]{4} ){3}[0-9]{4}$|^[0-9]{16}$\"` | 0123012301230123",
                "`\"pattern\":\"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\\\.[0-9]{1,6})?)?Z$\"` | "
                        + "2024-02-29T23:59:59.123456Z 2024-02-29T23:59Z",
                "`\"pattern\":\"^urn:[a-z0-9-]{1,31}:[A-Za-z0-9:_-]+$\"` | urn:isbn:0-395 urn:a-b:Z_z-9:a",
                "`\"pattern\":\"^[^@~]+@[^@~]+\\\\.[a-z]{2,}$\",\"maxLength\":30` | a@b.cz a.b@c.d.ez",
                "`\"pattern\":\"^[a-z][a-z0-9-]{1,19}$\",\"minLength\":4` | abcd a-0123456789",
                "`\"pattern\":\"^.{3,40}$\"` | abc 0123456789~!?abcdefghijklmnopqrstuvw:-_.",
                "`\"pattern\":\"[0-9]{2}\",\"maxLength\":8` | ab12 12 x12yz",
                "`\"pattern\":\"^ab|yz$|[0-9]-[0-9]\"` | abc wxyz a0-0a",
                "`\"pattern\":\"(a|^)(b|$)\"` | b ab xa xab",
                "`\"pattern\":\"^a?(z|^Z)[0-9]($|_$)\"` | az1 z1 Z1 az9_",
                "`\"pattern\":\"[^a-z]\"` | a0 A ~ ab:",
                "`\"pattern\":\"^(?=.*[a-z])(?=.*[0-9])(?!.*--)[a-z0-9-]{4,20}$\"` | abc1 a-b-0 0123456789-a",
                "`\"allOf\":[{\"pattern\":\"^[a-z]+\"},{\"pattern\":\"[0-9]$\"},{\"pattern\":\"^.{3,9}$\"}]` | ab0 aB:-z09",
                "`\"pattern\":\"^-?[0-9]{1,60}$\",\"maxLength\":61` | -0 -012345678901234567890123456789012345678901234567",
                "`\"format\":\"duration\"` | P1DT2H PT9999999999S P3W",
            })
    void readsWhatTheKeywordsAccept(String keywords, String examples) {
        Node node = Compiled.root("{\"type\":\"string\"," + keywords + "}");
        TextPlan plan = node.text();
        MarkerReader reader = new MarkerReader(node);
        Random random = new Random(7);
        int accepted = 0;
        for (String example : examples.split(" ", -1)) {
            assertThat(agree(plan, reader, example)).as(example).isTrue();
            for (int i = 0; i < TRIES; i++) {
                accepted += agree(plan, reader, ChangedText.of(example, random)) ? 1 : 0;
            }
        }
        assertThat(accepted).isBetween(1, 2 * TRIES * examples.length());
    }

    @Property(tries = 3_000)
    void readsWhatRandomExpressionsAccept(@ForAll long seed) {
        Random random = new Random(seed);
        String pattern = new RandomPattern(random).next();
        Node node;
        try {
            node = Compiled.root(
                    "{\"type\":\"string\",\"pattern\":" + CanonicalTree.write(new Json.Text(pattern)) + "}");
        } catch (NotCompiledException e) {
            return;
        }
        if (node.text().markers() == null || node.text().token instanceof Stencil) {
            return;
        }
        MarkerReader reader = new MarkerReader(node);
        for (int i = 0; i < 50; i++) {
            String text = RandomPattern.text(random);
            agree(node.text(), reader, text);
            byte[] raw = WrittenText.of(text, random);
            assertNotWrong(node.text(), reader, raw);
            assertNotWrong(node.text(), reader, WrittenText.spoiled(raw, random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a(^)[^]*",
                "^a^b",
                "^ab^$",
                "^(ab)(^|c)d",
                "^a(^b|c)d*$",
                "^(^a(^b|c)|cd^|d)",
                "(^ab^|^cd^a|^b)g*$",
                "^a?^b",
                "^(a^)*b",
                "^^a^"
            })
    void knowsThatNothingStartsBehindACharacter(String pattern) {
        Node node = Compiled.root("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}");
        MarkerReader reader = new MarkerReader(node);
        List<String> texts = List.of("");
        for (int length = 0; length <= 5; length++) {
            texts.forEach(text -> agree(node.text(), reader, text));
            texts = texts.stream()
                    .flatMap(text -> Stream.of("a", "b", "c", "d", "g").map(text::concat))
                    .toList();
        }
    }

    /** Whether both say yes. */
    private static boolean agree(TextPlan plan, MarkerReader reader, String text) {
        byte[] raw = ("\"" + text + "\"" + ROOM).getBytes(StandardCharsets.UTF_8);
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x80 && c != '"' && c != '\\');
        int behind = assertNotWrong(plan, reader, raw);
        if (plain && text.length() <= LONGEST) {
            assertThat(behind).as(text).isEqualTo(StringVerdict.behind(plan, raw, 0, raw.length));
        }
        return behind >= 0;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "90 | `\"pattern\":\"^[\\\\p{L}' -]+$\"`            | Saint-Étienne L'Haÿ-les-Roses Zürich Ελλάδα Žilina",
                "90 | `\"pattern\":\"^[\\\\p{L}' -]+$\",\"minLength\":3,\"maxLength\":9` | été Bègles Élancourt",
                "30 | `\"pattern\":\"^[A-Za-zÀ-ÿ' -]{1,60}$\"`    | Saint-Étienne ÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿÀÿ",
                "90 | `\"pattern\":\"^.{2,40}$\"`                 | é€ 0123456789é123456789€123456789012345678é",
                "90 | `\"pattern\":\"^[^<>]*$\"`                  | `` é \"#\\]/ àéîõü—“€” 東京都",
                "90 | `\"pattern\":\"^\\\\S+$\"`                   | Île-d'Yeu 東京",
                "90 | `\"pattern\":\"^\\\\p{Lu}\\\\p{L}+([ '-]\\\\p{L}+)*$\"` | Évry-Courcouronnes Île-d'Yeu",
                "90 | `\"pattern\":\"é{2}.|^€\"`                  | aééb €x xéé/",
                "90 | `\"pattern\":\"^(é|€)+[a-z/]?$\"`           | é/ é€x €€",
                "20 | `\"pattern\":\"^N°[0-9]{3}/[a-zé]{2,6}$\"`  | N°123/été N°000/ab",
                "20 | `\"pattern\":\"^fr:[à-ÿ]{1,5}$\"`           | fr:éàü fr:é",
                "90 | `\"allOf\":[{\"pattern\":\"^[^#]+$\"},{\"pattern\":\"é\"}],\"maxLength\":12` | été aé/ é~\\\"]",
                "0 | `\"pattern\":\"^(?!admin/)(?=.*é)[a-zé/]+$\"` | é/ admié adminé/",
            })
    void goesOnOverCharactersOfSeveralBytes(int percent, String keywords, String examples) {
        Node node = Compiled.root("{\"type\":\"string\"," + keywords + "}");
        TextPlan plan = node.text();
        MarkerReader reader = new MarkerReader(node);
        Random random = new Random(7);
        int read = 0;
        int accepted = 0;
        for (String example : examples.split(" ", -1)) {
            for (int i = 0; i < TRIES; i++) {
                String text = i < 10 ? example : ChangedText.of(example, random);
                byte[] raw = WrittenText.of(text, random);
                read += assertNotWrong(plan, reader, raw) >= 0 ? 1 : 0;
                accepted += StringVerdict.behind(plan, raw, 0, raw.length) >= 0 ? 1 : 0;
                assertNotWrong(plan, reader, WrittenText.spoiled(raw, random));
            }
        }
        assertThat(accepted).isPositive();
        assertThat(read).isBetween(accepted * percent / 100, accepted);
    }

    /** Answers what was read. */
    private static int assertNotWrong(TextPlan plan, MarkerReader reader, byte[] raw) {
        int expected = StringVerdict.behind(plan, raw, 0, raw.length);
        int behind = reader.read(raw, 0, raw.length);
        if (behind >= 0) {
            assertThat(behind).as(new String(raw, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        int last = Math.max(expected, 0) + 1;
        for (int end = 0; end <= last; end++) {
            int cut = reader.read(raw, 0, end);
            assertThat(cut < 0 || (cut == expected && cut <= end))
                    .as(new String(raw, StandardCharsets.UTF_8))
                    .isTrue();
        }
        return behind;
    }
}
