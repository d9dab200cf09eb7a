package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.List;

/** What a schema says about numbers (2020-12 validation §6.2; draft-04 validation §5.1). */
final class NumberWords extends Words {
    NumberWords(SchemaTerms source, Site site, List<Term> parts) {
        super(source, site, parts);
    }

    @Override
    void add() {
        boolean old = source.isDraft04();
        bound("minimum", true, old && Json.Bool.TRUE.equals(get("exclusiveMinimum")));
        bound("maximum", false, old && Json.Bool.TRUE.equals(get("exclusiveMaximum")));
        if (!old) {
            bound("exclusiveMinimum", true, true);
            bound("exclusiveMaximum", false, true);
        }
        if (get("multipleOf") instanceof Json.Num number) {
            add(new Fact.Multiple(number.value(), true));
        }
    }

    private void bound(String keyword, boolean lower, boolean strict) {
        if (get(keyword) instanceof Json.Num number) {
            add(new Fact.Bound(number.value(), lower, strict));
        }
    }
}
