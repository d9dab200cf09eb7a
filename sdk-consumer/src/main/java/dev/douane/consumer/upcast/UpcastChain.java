package dev.douane.consumer.upcast;

import dev.douane.contract.ContractId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The steps that lead from every covered version to the current one. Immutable. Checked when it is made: one way only,
 * always upwards, no dead end.
 */
public final class UpcastChain {
    private final ContractId current;
    private final NavigableMap<Integer, Step> steps;

    private UpcastChain(ContractId current, NavigableMap<Integer, Step> steps) {
        this.current = current;
        this.steps = steps;
    }

    /**
     * One step of a chain.
     *
     * @param from the version it starts at
     * @param to the version it leads to
     * @param upcaster what is done
     */
    public record Step(ContractId from, ContractId to, Upcaster<?, ?> upcaster) {}

    /**
     * Orders upcasters into a chain.
     *
     * @param current where all of them lead in the end
     * @param upcasters the steps, in any order
     * @param contracts which contract a record is; asked for the records of the steps
     * @return the chain
     * @throws IllegalArgumentException if two steps start at the same version, a step leads down or to another
     *     contract, or a version does not lead to the current one; the message names the step to add or to remove
     */
    public static UpcastChain of(
            ContractId current,
            Collection<Upcaster<?, ?>> upcasters,
            Function<Class<? extends Record>, ContractId> contracts) {
        NavigableMap<Integer, Step> steps = new TreeMap<>();
        for (Upcaster<?, ?> upcaster : upcasters) {
            Step step = new Step(contracts.apply(upcaster.from()), contracts.apply(upcaster.to()), upcaster);
            requireUpwards(current, step);
            if (steps.put(step.from().version(), step) != null) {
                throw new IllegalArgumentException("Two upcasters start at " + step.from() + "; keep one of them");
            }
        }
        for (Step step : steps.values()) {
            if (!step.to().equals(current) && !steps.containsKey(step.to().version())) {
                throw new IllegalArgumentException("The upcaster from " + step.from() + " leads to " + step.to()
                        + ", and none leads on to " + current + "; add one that starts at " + step.to());
            }
        }
        return new UpcastChain(current, steps);
    }

    private static void requireUpwards(ContractId current, Step step) {
        boolean oneContract =
                step.from().name().equals(current.name()) && step.to().name().equals(current.name());
        if (!oneContract
                || step.from().version() >= step.to().version()
                || step.to().version() > current.version()) {
            throw new IllegalArgumentException(
                    "The upcaster from " + step.from() + " to " + step.to() + " does not lead up to " + current);
        }
    }

    /**
     * The steps from a version to the current one.
     *
     * @param version a covered version
     * @return the steps in order; none for the current version
     * @throws IllegalArgumentException if the version is not covered
     */
    public List<Step> from(int version) {
        List<Step> way = new ArrayList<>();
        int at = version;
        while (at != current.version()) {
            Step step = steps.get(at);
            if (step == null) {
                throw new IllegalArgumentException(
                        "No upcaster starts at " + ContractId.of(current.name(), at) + "; covered: " + versions());
            }
            way.add(step);
            at = step.to().version();
        }
        return List.copyOf(way);
    }

    /**
     * The versions that lead to the current one, the current one included.
     *
     * @return in ascending order
     */
    public NavigableSet<Integer> versions() {
        NavigableSet<Integer> versions = new TreeSet<>(steps.keySet());
        versions.add(current.version());
        return Collections.unmodifiableNavigableSet(versions);
    }
}
