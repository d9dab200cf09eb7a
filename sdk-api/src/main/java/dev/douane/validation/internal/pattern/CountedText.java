package dev.douane.validation.internal.pattern;

/** A text that can be looked at only so often. */
final class CountedText implements CharSequence {
    private final String text;
    private final long limit;
    private long left;

    CountedText(String text, long limit) {
        this.text = text;
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw UndecidedTextException.outOfSteps(limit);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
