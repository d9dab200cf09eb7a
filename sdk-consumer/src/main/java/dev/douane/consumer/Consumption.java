package dev.douane.consumer;

/**
 * What a consumer has done since it was made.
 *
 * @param handled payloads that a handler took
 * @param quarantined payloads that went to the quarantine
 */
public record Consumption(long handled, long quarantined) {
    /**
     * Everything acknowledged.
     *
     * @return handled and quarantined together
     */
    public long total() {
        return handled + quarantined;
    }

    Consumption oneHandled() {
        return new Consumption(handled + 1, quarantined);
    }

    Consumption oneQuarantined() {
        return new Consumption(handled, quarantined + 1);
    }
}
