package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.text.FoundTexts;
import dev.douane.compatibility.internal.text.TextQuestion;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Strings of which facts are true. */
final class TextSearch {
    private final Search search;
    private final List<Fact> facts;
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<String> noPatterns = new LinkedHashSet<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final Set<String> noFormats = new LinkedHashSet<>();
    private final Set<String> excluded = new LinkedHashSet<>();
    private @Nullable Set<String> only;
    private long least;
    private long most = Fact.ENDLESS;

    TextSearch(Search search, List<Fact> facts) {
        this.search = search;
        this.facts = facts;
        facts.forEach(this::add);
    }

    private void add(Fact fact) {
        if (fact instanceof Fact.TextIn in) {
            if (in.in()) {
                only = only == null ? in.values() : only;
            } else {
                excluded.addAll(in.values());
            }
        } else if (fact instanceof Fact.Matches matches) {
            (matches.is() ? patterns : noPatterns).add(matches.pattern());
        } else if (fact instanceof Fact.HasFormat format) {
            (format.is() ? formats : noFormats).add(format.format());
        } else if (fact instanceof Fact.Length length && length.least()) {
            least = Math.max(least, length.count());
        } else if (fact instanceof Fact.Length length) {
            most = Math.min(most, length.count());
        }
    }

    Found some(int count) {
        if (only != null) {
            return Found.all(among(only));
        }
        FoundTexts found = search.languages.some(
                new TextQuestion(patterns, noPatterns, formats, noFormats, least, most, excluded), count);
        List<Json> values = new ArrayList<>();
        found.texts().forEach(text -> values.add(new Json.Text(text)));
        return new Found(values, found.complete(), null);
    }

    private List<Json> among(Set<String> texts) {
        List<Json> values = new ArrayList<>();
        for (String text : texts) {
            if (facts.stream().allMatch(fact -> search.holds.text((Fact.OfText) fact, text))) {
                values.add(new Json.Text(text));
            }
        }
        return values;
    }
}
