package dev.douane.samples.integration;

import dev.douane.consumer.ContractReader;
import dev.douane.samples.communes.CommunesV3;
import dev.douane.samples.communes.V1ToV2;
import dev.douane.samples.communes.V2ToV3;

/** Readers of communes. Whatever version a payload is of, the loader sees {@link CommunesV3} and nothing else. */
public final class CommunesReaders {
    private CommunesReaders() {}

    /**
     * Reads the two versions that the border admits.
     *
     * @return a reader of {@code communes@2} and {@code communes@3}
     */
    public static ContractReader<CommunesV3> twoAndThree() {
        return ContractReader.builder(CommunesV3.class)
                .upcaster(V2ToV3.upcaster())
                .build();
    }

    /**
     * Reads what may still be waiting, too.
     *
     * @return a reader of {@code communes@1}, {@code communes@2} and {@code communes@3}
     */
    public static ContractReader<CommunesV3> oneToThree() {
        return ContractReader.builder(CommunesV3.class)
                .upcaster(V1ToV2.upcaster())
                .upcaster(V2ToV3.upcaster())
                .build();
    }
}
