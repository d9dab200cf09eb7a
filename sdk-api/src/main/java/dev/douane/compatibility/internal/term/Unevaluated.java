package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.List;

/** {@code unevaluatedProperties} and {@code unevaluatedItems} (2020-12 core §11), by who else looks at what. */
record Unevaluated(SchemaTerms source, Site site) {
    List<Term> terms() {
        List<Term> found = new ArrayList<>();
        if (isAsked("unevaluatedProperties")) {
            found.add(new UnevaluatedProperties(source, site).term());
        }
        if (isAsked("unevaluatedItems")) {
            found.add(new UnevaluatedItems(source, site).term());
        }
        return found;
    }

    private boolean isAsked(String keyword) {
        Json value = source.asserted(site, keyword);
        return value != null && !value.equals(Json.Bool.TRUE);
    }
}
