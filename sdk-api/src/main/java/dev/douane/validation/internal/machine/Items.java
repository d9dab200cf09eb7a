package dev.douane.validation.internal.machine;

/** Items that are equal exactly if their texts are: strings without escapes, plain integers. */
public final class Items {
    private Items() {}

    /**
     * Whether an item is one of them.
     *
     * @param b the text
     * @param from where it begins
     * @param to where it ends
     * @return false if another text could mean the same, or the item holds others
     */
    public static boolean isUsual(byte[] b, int from, int to) {
        byte first = b[from];
        if (first == '"') {
            for (int i = from + 1; i < to; i++) {
                if (b[i] == '\\') {
                    return false;
                }
            }
            return true;
        }
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
