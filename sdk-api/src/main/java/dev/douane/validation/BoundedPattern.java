package dev.douane.validation;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern that gives up. {@code java.util.regex} tries every way through a text, which for some patterns is an
 * exponential number of them, and keeps a way on the stack, which for some patterns is as long as the text.
 */
final class BoundedPattern implements RegularExpression {
    private final Pattern pattern;
    private final long maxSteps;

    BoundedPattern(String source, long maxSteps) {
        try {
            this.pattern = EcmaPattern.compile(source);
        } catch (PatternSyntaxException e) {
            throw new SchemaException(describe(source, e));
        }
        this.maxSteps = maxSteps;
    }

    static String describe(String source, PatternSyntaxException fault) {
        return "the pattern " + SchemaText.quote(source) + " is not a regular expression that Douane can run: "
                + fault.getDescription();
    }

    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new CountedText(value, maxSteps)).find();
        } catch (StackOverflowError e) {
            throw PatternGaveUp.outOfStack();
        }
    }
}
