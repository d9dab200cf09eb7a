package dev.douane.consumer.ledger;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import dev.douane.payload.ledger.LedgerCount;
import dev.douane.payload.ledger.LedgerCount.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All counts of a queue, added up by contract version. */
final class LedgerBooks {
    private final List<LedgerCount> counts;
    private final Map<Optional<ContractId>, Sum> sums = new TreeMap<>((one, other) -> one.map(ContractId::toString)
            .orElse("")
            .compareTo(other.map(ContractId::toString).orElse("")));

    private LedgerBooks(List<LedgerCount> counts) {
        this.counts = counts;
        for (LedgerCount count : counts) {
            Optional<ContractId> contract = count.account().contract();
            sums.merge(contract, Sum.of(count), Sum::plus);
        }
    }

    /** Takes what was read or written off from one look at the store, and what was sent from a later one. */
    static LedgerBooks of(List<LedgerCount> earlier, List<LedgerCount> later) {
        return new LedgerBooks(Stream.concat(
                        earlier.stream().filter(count -> count.account().role() != Role.SENDER),
                        later.stream().filter(count -> count.account().role() == Role.SENDER))
                .toList());
    }

    /** What was counted of one contract version. */
    record Sum(long begun, long enqueued, long acknowledged, long writtenOff) {
        static final Sum ZERO = new Sum(0, 0, 0, 0);

        static Sum of(LedgerCount count) {
            return switch (count.account().role()) {
                case SENDER -> new Sum(count.begun(), count.done(), 0, 0);
                case READER -> new Sum(0, 0, count.done(), 0);
                case WRITTEN_OFF -> new Sum(0, 0, 0, count.done());
            };
        }

        Sum plus(Sum other) {
            return new Sum(
                    begun + other.begun,
                    enqueued + other.enqueued,
                    acknowledged + other.acknowledged,
                    writtenOff + other.writtenOff);
        }

        /** Below zero where somebody enqueues past the books. */
        long balance() {
            return begun - acknowledged - writtenOff;
        }

        /** May be on the queue, or not: a sender failed, died, or is at it at this moment. */
        long doubtful() {
            return Math.max(0, begun - enqueued - writtenOff);
        }
    }

    Set<ContractId> versionsOf(String contractName) {
        Set<ContractId> versions = new TreeSet<>();
        sums.keySet()
                .forEach(contract ->
                        contract.filter(id -> id.name().equals(contractName)).ifPresent(versions::add));
        return versions;
    }

    Sum sum(Optional<ContractId> contract) {
        return sums.getOrDefault(contract, Sum.ZERO);
    }

    /** What waits of every contract and of none, or less than nothing. */
    long balance() {
        return sums.values().stream().mapToLong(Sum::balance).sum();
    }

    /** The counts of those who send a version. */
    List<LedgerCount> sendersOf(ContractId contract) {
        return counts.stream()
                .filter(count -> count.account().role() == Role.SENDER
                        && count.account().contract().filter(contract::equals).isPresent())
                .toList();
    }

    long acknowledgedFrom(ContractId contract, ProducerId sender) {
        return counts.stream()
                .filter(count -> count.account().role() == Role.READER
                        && count.account().contract().filter(contract::equals).isPresent()
                        && count.account().sender().filter(sender::equals).isPresent())
                .mapToLong(LedgerCount::done)
                .sum();
    }

    /** Applications that were expected to keep the ledger, and never joined it. */
    List<String> missing(Set<String> participants) {
        Set<String> missing = new TreeSet<>(participants);
        counts.forEach(count -> missing.remove(count.account().application()));
        return List.copyOf(missing);
    }

    /** Applications whose payloads were read, more of them than the books have from them. */
    List<String> pastTheBooks() {
        Map<String, Long> balances = new TreeMap<>();
        for (LedgerCount count : counts) {
            Optional<ProducerId> sender = count.account().sender();
            long change = count.account().role() == Role.SENDER ? count.begun() : -count.done();
            if (sender.isPresent() && count.account().role() != Role.WRITTEN_OFF) {
                String what = sender.get() + " of "
                        + count.account().contract().map(ContractId::toString).orElse("no contract");
                balances.merge(what, change, Long::sum);
            }
        }
        List<String> past = new ArrayList<>();
        balances.forEach((what, balance) -> {
            if (balance < 0) {
                past.add(what);
            }
        });
        return past;
    }
}
