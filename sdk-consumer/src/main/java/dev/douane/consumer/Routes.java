package dev.douane.consumer;

import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.consumer.quarantine.QuarantinedPayload;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import dev.douane.validation.ValidationReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The contracts of a consumer, at least one, and which of them takes a payload. */
record Routes(List<Route<?>> all) {
    Routes {
        all = List.copyOf(all);
    }

    /** Reads and handles a payload; answers what to quarantine if that is not possible. */
    Optional<QuarantinedPayload> take(Delivery delivery, Instant now) {
        Optional<DeliveryFault> fault = delivery.fault();
        if (fault.isPresent()) {
            return Optional.of(new QuarantinedPayload(
                    delivery.position(),
                    delivery.original(),
                    Optional.empty(),
                    fault.get().reason(),
                    fault.get().detail(),
                    ValidationReport.VALID,
                    now));
        }
        Optional<ContractHeaders> headers;
        try {
            headers = ContractHeaders.read(delivery.payload().headers());
        } catch (MalformedHeadersException e) {
            // Any reader says what is wrong with them.
            return all.get(0).take(delivery, now);
        }
        return headers.isPresent() ? byName(delivery, headers.get(), now) : byTrying(delivery, now);
    }

    private Optional<QuarantinedPayload> byName(Delivery delivery, ContractHeaders headers, Instant now) {
        String name = headers.contract().name();
        for (Route<?> route : all) {
            if (route.reader().current().name().equals(name)) {
                return route.take(delivery, now);
            }
        }
        return Optional.of(new QuarantinedPayload(
                delivery.position(),
                delivery.original(),
                Optional.of(headers.contract()),
                QuarantineReason.UNKNOWN_CONTRACT,
                "No reader of this consumer reads " + headers.contract() + "; add one, or read it elsewhere",
                ValidationReport.VALID,
                now));
    }

    private Optional<QuarantinedPayload> byTrying(Delivery delivery, Instant now) {
        Optional<QuarantinedPayload> unreadable = Optional.empty();
        for (Route<?> route : all) {
            unreadable = route.take(delivery, now);
            if (unreadable.isEmpty()) {
                break;
            }
        }
        return unreadable;
    }
}
