package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.List;

/** Names the definitions of one schema, and refers to them in every way that its dialect knows. */
final class References {
    static final String BASE = "https://example.org/schemas/root";

    private static final int MOST = 4;

    /** Each may lead to all others again: more of them cost exponentially more time. */
    private static final int MOST_REFERENCES = 4;

    private final Dice dice;
    private final SchemaDialect dialect;
    private final List<Form> forms = new ArrayList<>();
    private final boolean identified;
    private final boolean dynamic;

    private int writing = -1;
    private int left = MOST_REFERENCES;

    private enum Form {
        PLAIN,
        ANCHORED,
        EMBEDDED
    }

    References(Dice dice, SchemaDialect dialect) {
        this.dice = dice;
        this.dialect = dialect;
        this.dynamic = dialect == SchemaDialect.DRAFT_2020_12 && dice.percent(30);
        this.identified = dice.percent(dynamic ? 80 : 25);
        for (int i = dice.below(MOST + 1); i > 0; i--) {
            forms.add(form());
        }
    }

    private Form form() {
        if (identified && dice.percent(dynamic ? 60 : 30)) {
            return Form.EMBEDDED;
        }
        return dice.percent(60) ? Form.PLAIN : Form.ANCHORED;
    }

    int count() {
        return forms.size();
    }

    /** From now on the schema that is written is this definition; references in place go further on only. */
    void writing(int definition) {
        writing = definition;
    }

    void identifyRoot(ObjectNode root) {
        if (identified) {
            root.put(Grammar.id(dialect), BASE);
        }
        if (dynamic && dice.percent(95)) {
            root.put("$dynamicAnchor", "node");
        }
    }

    /** In the older dialects an identifier beside a reference is none. */
    void identify(ObjectNode definition, int index) {
        boolean alone = dialect != SchemaDialect.DRAFT_2020_12 && definition.has("$ref");
        if (forms.get(index) == Form.EMBEDDED && !alone) {
            definition.put(Grammar.id(dialect), "d" + index);
            if (dynamic && dice.percent(95)) {
                definition.put("$dynamicAnchor", "node");
            }
        } else if (forms.get(index) == Form.ANCHORED && !alone) {
            if (dialect == SchemaDialect.DRAFT_2020_12) {
                definition.put("$anchor", "A" + index);
            } else {
                definition.put(Grammar.id(dialect), "#A" + index);
            }
        } else {
            forms.set(index, Form.PLAIN);
        }
    }

    boolean possible() {
        return left > 0;
    }

    boolean possibleInPlace() {
        return possible() && writing + 1 < count();
    }

    boolean dynamic() {
        return dynamic;
    }

    /** One that cannot lead back here; now and then one that can, which both sides must refuse. */
    String inPlace(int depth) {
        left--;
        if (writing + 1 >= count() || (depth > 1 && dice.below(100) == 0)) {
            return "#";
        }
        return to(dice.between(writing + 1, count() - 1));
    }

    String anywhere() {
        left--;
        int target = dice.between(-1, count() - 1);
        return target < 0 ? root() : to(target);
    }

    String dynamically() {
        left--;
        return dice.percent(85) || count() == 0 ? "#node" : to(dice.below(count()));
    }

    private String root() {
        return identified ? BASE + "#" : "#";
    }

    private String to(int index) {
        // Definitions are written last first, so the form of a later one is settled and of an earlier one is not.
        String pointer = root() + "/" + Grammar.definitions(dialect) + "/d" + index;
        if (index <= writing || dice.percent(30)) {
            return pointer;
        }
        return switch (forms.get(index)) {
            case PLAIN -> pointer;
            case ANCHORED -> root() + "A" + index;
            case EMBEDDED -> dice.percent(50) ? "d" + index : "https://example.org/schemas/d" + index + "#";
        };
    }
}
