package dev.douane.samples.readme;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Reading;
import dev.douane.contract.ContractRegistry;
import dev.douane.producer.Admission;
import dev.douane.producer.GateMode;
import dev.douane.producer.PayloadGate;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** How a flow that exists adopts contracts without being reworked. */
public final class ExistingFlow {
    private ExistingFlow() {}

    static PayloadGate reportingGate(ContractRegistry registry) {
        return PayloadGate.builder(registry)
                .contract("towns@3")
                .producedBy("referentiel-geo/2.4.1")
                .mode(GateMode.REPORT)
                .listener((contract, notice) -> System.err.println(notice.message()))
                .build();
    }

    static void sendAsBefore(PayloadGate gate, byte[] json, BiConsumer<byte[], Map<String, String>> yourClient) {
        if (gate.admit(json) instanceof Admission.Accepted accepted) {
            yourClient.accept(json, accepted.payload().headers());
        }
    }

    static void readAsBefore(
            ContractReader<TownsV3> reader, byte[] body, Map<String, String> headers, Consumer<TownsV3> yourLoader, Consumer<String> yourErrors) {
        Reading<TownsV3> reading = reader.read(body, headers);
        if (reading instanceof Reading.Understood<TownsV3> understood) {
            yourLoader.accept(understood.value());
        } else if (reading instanceof Reading.Unreadable<TownsV3> unreadable) {
            yourErrors.accept(unreadable.detail());
        }
    }
}
