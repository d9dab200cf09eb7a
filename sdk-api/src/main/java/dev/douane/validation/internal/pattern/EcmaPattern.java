package dev.douane.validation.internal.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of ECMA-262 that {@code java.util.regex} runs. */
public final class EcmaPattern {
    private EcmaPattern() {}

    /**
     * Compiles.
     *
     * @param source the expression
     * @return the same for Java, to be found anywhere in a text
     * @throws PatternSyntaxException if the source is no regular expression, or one that Java cannot run
     */
    public static Pattern compile(String source) {
        JavaRegex java = new JavaRegex();
        EcmaReader.read(source, java);
        try {
            return Pattern.compile(java.toString());
        } catch (PatternSyntaxException e) {
            throw new PatternSyntaxException(e.getDescription(), source, -1);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("Groups are nested too deep", source, -1);
        }
    }
}
