package dev.douane.validation.internal.program;

/** Strings of ASCII alone, whose length is asked for besides: there a byte is a character. */
abstract class MeasuredToken extends TextToken {
    private final int min;
    private final int max;

    MeasuredToken(int min, int max) {
        this.min = min;
        this.max = max;
    }

    /** Takes the byte behind a string, or what is negative; answers it if the length is right, and -1 if not. */
    final int measured(int p, int behind) {
        int length = behind - p - 2;
        return behind >= 0 && length >= min && length <= max ? behind : -1;
    }
}
