package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a payload is written. It may end anywhere, and what is not understood ends the reading: what is learned makes
 * code faster or slower, never right or wrong.
 */
final class LayoutReader {
    private static final int DEEPEST = 100;

    private final Layouts layouts;
    private final Shapes shapes;
    private final byte[] b;
    private int p;
    private int depth;

    LayoutReader(Layouts layouts, Shapes shapes, byte[] sample) {
        this.shapes = shapes;
        this.layouts = layouts;
        this.b = sample;
    }

    void read(Node root) {
        value(root);
    }

    /** False at the end of what is understood. */
    private boolean value(Node node) {
        skip();
        if (p >= b.length || depth > DEEPEST) {
            return false;
        }
        return switch (b[p]) {
            case '{' -> object(chosen(node));
            case '[' -> array(chosen(node, shapes.arrayTrial(node)));
            case '"' -> string();
            default -> other();
        };
    }

    private boolean string() {
        long token = JsonScan.string(b, p + 1, b.length);
        p = JsonScan.close(token) + 1;
        return token >= 0;
    }

    private boolean other() {
        while (p < b.length && ",]}".indexOf(b[p]) < 0 && b[p] > ' ') {
            p++;
        }
        return true;
    }

    private Node chosen(Node node, @Nullable Trial trial) {
        long candidates = trial == null ? Candidates.NONE : trial.candidates().of(b, p, b.length);
        return trial == null || candidates == Candidates.NONE
                ? node
                : trial.nodes().get(Candidates.first(candidates));
    }

    private Node chosen(Node node) {
        Discriminator discriminator = node.object().discriminator();
        int choice = discriminator == null ? Discriminator.NONE : discriminator.choose(b, p, b.length);
        return discriminator == null || choice < 0
                ? chosen(node, shapes.trial(node))
                : discriminator.nodes().get(choice);
    }

    private boolean array(Node node) {
        depth++;
        int index = 0;
        do {
            p++;
            skip();
            if (index == 0 && at(']')) {
                break;
            }
            if (!value(node.array().item(index++))) {
                return false;
            }
            skip();
        } while (at(','));
        depth--;
        return closed(']');
    }

    private boolean object(Node node) {
        ObjectPlan plan = node.object();
        ObservedObjects objects = layouts.of(plan);
        objects.begin();
        depth++;
        String open = "";
        int before = p;
        do {
            p++;
            skip();
            if (open.isEmpty() && at('}')) {
                break;
            }
            String separator = text(before, p);
            int name = p + 1;
            int close = name();
            if (close < 0) {
                return false;
            }
            if (open.isEmpty()) {
                open = separator;
            } else {
                objects.spacing(spacing(open, separator, text(close + 1, p)));
            }
            int index = plan.find(b, name, close);
            if (index >= 0) {
                objects.member(plan.property(index));
            }
            if (!value(index >= 0 ? plan.property(index).node : plan.unknown().node(b, name, close))) {
                return false;
            }
            before = p;
            skip();
        } while (at(','));
        depth--;
        return closed('}');
    }

    /** Goes to the value behind a name; answers where the name ends, or a negative number. */
    private int name() {
        long token = at('"') ? JsonScan.string(b, p + 1, b.length) : -1;
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return -1;
        }
        p = JsonScan.close(token) + 1;
        skip();
        if (!at(':')) {
            return -1;
        }
        p++;
        skip();
        return JsonScan.close(token);
    }

    private Spacing spacing(String open, String comma, String colon) {
        Spacing spacing = new Spacing(open, comma, colon);
        if (!spacing.equals(Spacing.NONE)) {
            layouts.spaced();
        }
        return spacing;
    }

    private boolean closed(char bracket) {
        if (!at(bracket)) {
            return false;
        }
        p++;
        return true;
    }

    private boolean at(char c) {
        return p < b.length && b[p] == c;
    }

    private void skip() {
        p = JsonScan.space(b, p, b.length);
    }

    private String text(int from, int to) {
        return new String(b, from, to - from, StandardCharsets.US_ASCII);
    }
}
