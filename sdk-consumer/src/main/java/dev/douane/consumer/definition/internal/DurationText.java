package dev.douane.consumer.definition.internal;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A duration as {@code PnDTnHnMnS}. {@link Duration#toString} gathers everything in hours, of which there can be more
 * digits than the pattern allows; here the largest units are filled first, and no unit beyond nine digits.
 */
final class DurationText {
    private static final long MOST = 999_999_999;
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private DurationText() {}

    static String of(Duration duration) {
        if (duration.isZero()) {
            return "PT0S";
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .abs();
        long days = fitting(seconds, DAY);
        seconds = seconds.subtract(BigDecimal.valueOf(days * DAY));
        long hours = fitting(seconds, HOUR);
        seconds = seconds.subtract(BigDecimal.valueOf(hours * HOUR));
        long minutes = fitting(seconds, MINUTE);
        seconds = seconds.subtract(BigDecimal.valueOf(minutes * MINUTE));
        String time = part(hours, "H") + part(minutes, "M") + (seconds.signum() == 0 ? "" : plain(seconds) + "S");
        return (duration.isNegative() ? "-P" : "P") + part(days, "D") + (time.isEmpty() ? "" : "T" + time);
    }

    private static long fitting(BigDecimal seconds, int unit) {
        return Math.min(seconds.toBigInteger().longValueExact() / unit, MOST);
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }

    private static String plain(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString();
    }
}
