package dev.douane.validation;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import dev.douane.validation.internal.pattern.BacktrackingSearch;
import dev.douane.validation.internal.pattern.UndecidedTextException;
import java.util.regex.PatternSyntaxException;

/** A pattern as the engine asks for it: one that gives up in the engine's way. */
final class BoundedPattern implements RegularExpression {
    private final BacktrackingSearch search;

    BoundedPattern(String source, long maxSteps) {
        try {
            this.search = BacktrackingSearch.of(source, maxSteps);
        } catch (PatternSyntaxException e) {
            throw new SchemaException(describe(source, e));
        }
    }

    static String describe(String source, PatternSyntaxException fault) {
        return "the pattern " + SchemaText.quote(source) + " is not a regular expression that Douane can run: "
                + fault.getDescription();
    }

    @Override
    public boolean matches(String value) {
        try {
            return search.matches(value);
        } catch (UndecidedTextException e) {
            throw new PatternGaveUp(e);
        }
    }
}
