package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.ScalarScan;
import dev.douane.validation.internal.program.FewValues;
import dev.douane.validation.internal.program.NameTable;
import dev.douane.validation.internal.program.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the value of a member says about the alternatives of its object: by its first byte, and by constants. */
final class MemberClues {
    private static final String FIRSTS = "{[\"tfn";

    /** Longer numbers are written in too many ways. */
    private static final int DIGITS = 20;

    private final long all;
    private final long objects;
    private final long arrays;
    private final long texts;
    private final long numbers;
    private final long whenTrue;
    private final long whenFalse;
    private final long whenNull;
    /** Constants as they are written; null if there are none. */
    private final @Nullable NameTable constants;
    /** By constant, those that may allow it. */
    private final long[] byConstant;
    /** Those that allow strings that are no constants. */
    private final long otherTexts;

    /** Whether none of them is told from any other. */
    private final boolean silent;

    MemberClues(List<Node> values) {
        this.all = Candidates.all(values.size());
        long[] kinds = new long[FIRSTS.length() + 1];
        List<@Nullable FewValues> few = new ArrayList<>();
        Map<String, BigDecimal> spellings = new LinkedHashMap<>();
        long free = 0;
        for (int i = 0; i < values.size(); i++) {
            Node node = values.get(i);
            for (int kind = 0; kind < kinds.length; kind++) {
                kinds[kind] |= allows(node, kind) ? 1L << i : 0;
            }
            FewValues its = FewValues.of(node);
            few.add(its);
            if (its == null) {
                free |= 1L << i;
            } else {
                its.texts().forEach(text -> spellings.put('"' + text + '"', BigDecimal.ZERO));
                its.numbers().forEach(number -> spell(number, spellings));
            }
        }
        this.objects = kinds[0];
        this.arrays = kinds[1];
        this.texts = kinds[2];
        this.whenTrue = kinds[3];
        this.whenFalse = kinds[4];
        this.whenNull = kinds[5];
        this.numbers = kinds[6];
        this.otherTexts = free;
        this.constants = spellings.isEmpty() ? null : new NameTable(spellings.keySet());
        this.byConstant = new long[spellings.size()];
        int count = 0;
        for (Map.Entry<String, BigDecimal> spelling : spellings.entrySet()) {
            byConstant[count++] = those(few, spelling.getKey(), spelling.getValue());
        }
        boolean same = constants == null;
        for (long kind : kinds) {
            same &= kind == all;
        }
        this.silent = same;
    }

    private static boolean allows(Node node, int kind) {
        return switch (kind) {
            case 0 -> !node.object().never();
            case 1 -> !node.array().never();
            case 2 -> !node.text().never();
            case 3, 4, 5 -> !node.literal(FIRSTS.charAt(kind)).never();
            default -> !node.number().never();
        };
    }

    private static void spell(BigDecimal number, Map<String, BigDecimal> spellings) {
        if (number.precision() < DIGITS && Math.abs(number.scale()) < DIGITS) {
            spellings.put(number.toPlainString(), number);
        }
    }

    private static long those(List<@Nullable FewValues> few, String spelling, BigDecimal number) {
        boolean text = spelling.charAt(0) == '"';
        long those = 0;
        for (int i = 0; i < few.size(); i++) {
            FewValues its = few.get(i);
            boolean may = its == null
                    || (text
                            ? its.texts().contains(spelling.substring(1, spelling.length() - 1))
                            : its.numbers().contains(number));
            those |= may ? 1L << i : 0;
        }
        return those;
    }

    /** The alternatives that a value leaves, or space before it. */
    long of(byte[] b, int from, int limit) {
        if (silent) {
            return all;
        }
        int p = Values.skip(b, from, limit);
        if (p >= limit) {
            return all;
        }
        return switch (b[p]) {
            case '{' -> objects;
            case '[' -> arrays;
            case '"' -> text(b, p, limit);
            case 't' -> whenTrue;
            case 'f' -> whenFalse;
            case 'n' -> whenNull;
            default -> number(b, p, limit);
        };
    }

    private long text(byte[] b, int p, int limit) {
        if (constants == null) {
            return texts;
        }
        long token = JsonScan.string(b, p + 1, limit);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return texts;
        }
        int index = constants.find(b, p, JsonScan.close(token) + 1);
        return texts & (index < 0 ? otherTexts : byConstant[index]);
    }

    /** A number that is no constant may be one in another spelling. */
    private long number(byte[] b, int p, int limit) {
        if (constants == null) {
            return numbers;
        }
        long token = ScalarScan.number(b, p, limit);
        int behind = (int) token;
        int index = token < 0 || behind >= limit ? -1 : constants.find(b, p, behind);
        return numbers & (index < 0 ? all : byConstant[index]);
    }
}
