package dev.douane.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of all lengths are found, and no others. */
class MemberTableTest {
    private static final String ROOM = ":1,                                ";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 25, 64, 200, 3_000})
    void findsTheNamesAndNoOthers(int count) {
        Random random = new Random(count);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(name(random));
        }
        List<String> all = List.copyOf(names);
        MemberTable table = new MemberTable(all.stream().map(NameToken::new).toList());
        for (String name : all) {
            int found = find(table, name);
            int length = name.getBytes(StandardCharsets.UTF_8).length;
            // Very long names are looked up in another way.
            if (length < 30) {
                assertThat(found & 0xFFFF).as(name).isPositive();
                assertThat(all.get((found & 0xFFFF) - 1)).isEqualTo(name);
                assertThat(found >>> Short.SIZE).isEqualTo(length + 2);
            }
        }
        for (int i = 0; i < 10_000; i++) {
            String other = name(random);
            assertThat(find(table, other) != 0).as(other).isEqualTo(names.contains(other) && other.length() < 30);
        }
    }

    @Test
    void isCompleteIfEachNameIsFoundThatHasRoomBehindIt() {
        for (int length = 0; length < 45; length++) {
            String name = "n".repeat(length);
            MemberTable table = new MemberTable(List.of(new NameToken(name), new NameToken("other")));
            byte[] text = ("\"" + name + "\":1" + " ".repeat(MemberTable.REACH)).getBytes(StandardCharsets.UTF_8);
            assertThat(table.isComplete()).isEqualTo(length <= 30);
            for (int end = MemberTable.REACH; end <= text.length && table.isComplete(); end++) {
                assertThat(table.find(text, 0, end)).as(name + " up to " + end).isEqualTo(((length + 2) << 16) | 1);
            }
        }
        assertThat(new MemberTable(List.of(new NameToken("a\"b"))).isComplete()).isFalse();
        assertThat(new MemberTable(List.of()).isComplete()).isTrue();
    }

    private static int find(MemberTable table, String name) {
        byte[] raw = ("\"" + name + "\"" + ROOM).getBytes(StandardCharsets.UTF_8);
        return table.find(raw, 0, raw.length);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(random.nextBoolean() ? 4 : 34); length > 0; length--) {
            name.append("abé_".charAt(random.nextInt(4)));
        }
        return name.toString();
    }
}
