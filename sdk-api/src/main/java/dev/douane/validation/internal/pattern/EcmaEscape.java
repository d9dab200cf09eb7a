package dev.douane.validation.internal.pattern;

import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What may follow a backslash, inside a class and outside (ECMA-262 §22.2.1, CharacterClassEscape, CharacterEscape). */
final class EcmaEscape {
    /** WhiteSpace and LineTerminator (ECMA-262 §12.2 and §12.3); Java's own {@code \s} is ASCII. */
    static final String SPACES =
            "\\t\\n\\x0B\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

    private static final int CONTROL_BITS = 0x1F;

    private EcmaEscape() {}

    /** The set of characters that the letter just taken stands for, or null if it stands for a single one. */
    static @Nullable EcmaSet set(EcmaCursor in) {
        char letter = (char) in.last();
        return switch (in.last()) {
            case 'd', 'D', 'w', 'W' -> new EcmaSet(letter, "\\".concat(Character.toString(letter)));
            case 's' -> EcmaSet.SPACES;
            case 'S' -> EcmaSet.NO_SPACES;
            case 'p', 'P' -> new EcmaSet(letter, UnicodeProperty.inJava(in.untilBrace(), letter == 'P', in));
            default -> null;
        };
    }

    /** The single character that the letter just taken, and what belongs to it, stand for. */
    static int character(EcmaCursor in, boolean inClass) {
        int c = in.last();
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '0' -> nul(in);
            case 'c' -> control(in);
            case 'x' -> in.hex(2);
            case 'u' -> unicode(in);
            default -> identity(c, in, inClass);
        };
    }

    private static int nul(EcmaCursor in) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (in.sees(digit)) {
                throw in.fault("ECMA-262 has no octal escapes");
            }
        }
        return 0;
    }

    private static int control(EcmaCursor in) {
        int letter = in.next();
        if ((letter < 'a' || letter > 'z') && (letter < 'A' || letter > 'Z')) {
            throw in.fault("Expected a letter after \\c");
        }
        return letter & CONTROL_BITS;
    }

    private static int unicode(EcmaCursor in) {
        if (in.take("{")) {
            return in.hexUntilBrace();
        }
        int high = in.hex(4);
        if (high <= 0xFFFF && Character.isHighSurrogate((char) high) && in.take("\\u")) {
            int low = in.hex(4);
            if (!Character.isLowSurrogate((char) low)) {
                throw in.fault("A surrogate is not followed by its other half");
            }
            return Character.toCodePoint((char) high, (char) low);
        }
        return high;
    }

    private static int identity(int c, EcmaCursor in, boolean inClass) throws PatternSyntaxException {
        if (inClass && c == 'b') {
            return '\b';
        }
        if (Character.isLetterOrDigit(c)) {
            throw in.fault("ECMA-262 gives no meaning to this letter or digit after a backslash");
        }
        return c;
    }
}
