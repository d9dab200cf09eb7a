package dev.douane.consumer.jms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many messages one place of a queue holds, of one contract.
 *
 * @param versions by version
 * @param unidentified without contract headers, or without a version that can be read
 * @param all of every contract
 */
record PropertyCounts(Map<ContractId, Long> versions, long unidentified, long all) {
    private static final String NONE = "null";

    /**
     * Asks by one of the broker's two counting operations, for what is queued or for what is delivering. Each call passes
     * over the whole queue: one is enough for messages that say name and version in one property, two more are needed
     * where others do not.
     */
    static PropertyCounts of(ArtemisManagement management, String queue, String operation, String contractName)
            throws IOException {
        Map<String, Long> ids = counts(management.invoke(queue, operation, null, ContractHeaders.COUNTED_AS));
        long all = ids.values().stream().mapToLong(Long::longValue).sum();
        long unidentified = 0;
        Map<ContractId, Long> versions = new TreeMap<>();
        for (Map.Entry<String, Long> found : ids.entrySet()) {
            Optional<ContractId> id = id(found.getKey());
            id.filter(known -> known.name().equals(contractName))
                    .ifPresent(known -> versions.put(known, found.getValue()));
            unidentified += id.isPresent() || found.getKey().equals(NONE) ? 0 : found.getValue();
        }
        PropertyCounts one = new PropertyCounts(versions, unidentified, all);
        return ids.containsKey(NONE) ? one.withOthers(management, queue, operation, contractName) : one;
    }

    /** Adds messages that have name and version alone, or not even these. */
    private PropertyCounts withOthers(ArtemisManagement management, String queue, String operation, String contractName)
            throws IOException {
        // Some write "null" for what they do not have; the broker counts both as one.
        String others =
                "(" + ContractHeaders.COUNTED_AS + " IS NULL OR " + ContractHeaders.COUNTED_AS + " = '" + NONE + "')";
        Map<String, Long> names = counts(management.invoke(queue, operation, others, ContractHeaders.NAME));
        long unknown = unidentified + names.getOrDefault(NONE, 0L);
        Map<ContractId, Long> sums = new TreeMap<>(versions);
        if (names.containsKey(contractName)) {
            String ofTheContract = others + " AND " + ContractHeaders.NAME + " = '" + contractName + "'";
            Map<String, Long> found =
                    counts(management.invoke(queue, operation, ofTheContract, ContractHeaders.VERSION));
            for (Map.Entry<String, Long> version : found.entrySet()) {
                Optional<ContractId> id = id(contractName + "@" + version.getKey());
                id.ifPresent(known -> sums.merge(known, version.getValue(), Long::sum));
                unknown += id.isPresent() ? 0 : version.getValue();
            }
        }
        return new PropertyCounts(sums, unknown, all);
    }

    /** The larger count of each version at two moments: what moved in between is in neither one for sure. */
    PropertyCounts orMore(PropertyCounts other) {
        Map<ContractId, Long> larger = new TreeMap<>(versions);
        other.versions.forEach((version, count) -> larger.merge(version, count, Math::max));
        return new PropertyCounts(larger, Math.max(unidentified, other.unidentified), Math.max(all, other.all));
    }

    private static Map<String, Long> counts(JsonNode answer) {
        Map<String, Long> counts = new TreeMap<>();
        answer.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }

    private static Optional<ContractId> id(String text) {
        try {
            return Optional.of(ContractId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
