package dev.douane.validation.internal.generated;

/**
 * How much may be looked at to find out how objects are read: where many of them have a large schema as their condition, or
 * many names have many conditions, those that are left are for the machine, which decides as it goes.
 */
final class Looks {
    private long left = 2_000_000;

    /** Takes so many; false if there are not enough left. */
    boolean take(long count) {
        if (count > left) {
            return false;
        }
        left -= count;
        return true;
    }
}
