package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.util.Optional;

/**
 * What records are counted as: a version and who sent it; or a schema of another registry, whose contract is asked for
 * when a report is made; or neither.
 */
record Kind(Optional<ContractId> contract, Optional<ProducerId> producer, Optional<ForeignSchemaId> foreign) {
    static final Kind UNIDENTIFIED = new Kind(Optional.empty(), Optional.empty(), Optional.empty());

    static Kind of(ContractId contract, Optional<ProducerId> producer) {
        return new Kind(Optional.of(contract), producer, Optional.empty());
    }

    static Kind of(ForeignSchemaId foreign) {
        return new Kind(Optional.empty(), Optional.empty(), Optional.of(foreign));
    }

    /** The same without its producer, for a topic on which more of them send than can be told apart. */
    Kind withoutProducer() {
        return new Kind(contract, Optional.empty(), foreign);
    }
}
