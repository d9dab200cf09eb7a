package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.pattern.TextCheck;

/**
 * The format {@code hostname}: RFC 1123 §2.1. Names in which no hyphen stands beside another one, and that are so short
 * that no label can be too long, are read by words; all others by the check.
 */
public final class HostToken extends MeasuredToken {
    private final TextCheck check;

    HostToken(TextCheck check, int min, int max) {
        super(min, max);
        this.check = check;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p >= end || b[p] != '"') {
            return -1;
        }
        int behind = MailboxToken.usual(b, p + 1, MailboxToken.last(p, end), 0);
        if (behind >= 0) {
            return measured(p, behind);
        }
        return rest(b, p, Math.min(end, p + LONGEST));
    }

    private int rest(byte[] b, int p, int end) {
        long token = JsonScan.string(b, p + 1, end);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return -1;
        }
        int close = JsonScan.close(token);
        return measured(p, close + 1) >= 0 && check.accepts(b, p + 1, close) ? close + 1 : -1;
    }
}
