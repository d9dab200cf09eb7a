package dev.douane.internal.json;

/** Goes from one member of an object to the next one, over a value that somebody else checks. */
public final class MemberScan {
    /** There is no next member: the object ends. */
    public static final int CLOSED = -1;

    private MemberScan() {}

    /**
     * Passes over a value and the comma behind it.
     *
     * @param b the text
     * @param from where the value or space before it begins
     * @param limit where the range ends
     * @return the first byte of the next member, {@link #CLOSED}, or {@code limit} if the range ends before that or no JSON
     *     stands there
     */
    public static int next(byte[] b, int from, int limit) {
        int depth = 0;
        int p = from;
        while (p < limit) {
            byte c = b[p];
            if (c == '"') {
                long token = JsonScan.string(b, p + 1, limit);
                if (token < 0) {
                    return limit;
                }
                p = JsonScan.close(token);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                if (--depth < 0) {
                    return c == '}' ? CLOSED : limit;
                }
            } else if (c == ',' && depth == 0) {
                return JsonScan.space(b, p + 1, limit);
            }
            p++;
        }
        return limit;
    }
}
