package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Numbers for schemas, as Confluent's wire format carries them: the same for the same schema on every server, after every
 * restart, and whatever else is published. They are the first bits of its fingerprint. Should two fingerprints begin alike,
 * which among a thousand schemas happens once in four thousand registries, the greater one is numbered by later bits.
 */
final class SchemaIds {
    private static final int HEX_DIGITS = 8;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, String> fingerprints = new TreeMap<>();

    SchemaIds(Iterable<Contract> contracts) {
        SortedSet<String> all = new TreeSet<>();
        contracts.forEach(contract -> all.add(contract.fingerprint()));
        all.forEach(this::number);
    }

    private void number(String fingerprint) {
        int offset = 0;
        int id = at(fingerprint, offset);
        while (id == 0 || fingerprints.containsKey(id)) {
            // 57 windows of 31 bits: to find all of them taken, one would have to look for such schemas.
            id = at(fingerprint, ++offset);
        }
        ids.put(fingerprint, id);
        fingerprints.put(id, fingerprint);
    }

    private static int at(String fingerprint, int offset) {
        return Integer.parseUnsignedInt(fingerprint.substring(offset, offset + HEX_DIGITS), 16) & Integer.MAX_VALUE;
    }

    int of(Contract contract) {
        Integer id = ids.get(contract.fingerprint());
        if (id == null) {
            throw new IllegalArgumentException(contract.id() + " is not among the contracts that were numbered");
        }
        return id;
    }
}
