package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some keywords of one schema. */
abstract class Words {
    /** No text, array or object is so long. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE >> 2);

    final SchemaTerms source;
    final Terms terms;
    final Site site;
    private final List<Term> parts;

    Words(SchemaTerms source, Site site, List<Term> parts) {
        this.source = source;
        this.terms = source.terms();
        this.site = site;
        this.parts = parts;
    }

    abstract void add();

    final void add(Term part) {
        parts.add(part);
    }

    final void add(Fact fact) {
        parts.add(terms.fact(fact));
    }

    final @Nullable Json get(String keyword) {
        return source.asserted(site, keyword);
    }

    final long count(String keyword, long otherwise) {
        return get(keyword) instanceof Json.Num number
                ? number.value().min(LONGEST).longValue()
                : otherwise;
    }

    static List<Json> items(@Nullable Json list) {
        return list instanceof Json.Arr array ? array.items() : List.of();
    }
}
