package dev.douane.contract;

import java.util.List;

/**
 * A field of the payload, as the contract's page shows it to people.
 *
 * @param path where it stands: names joined by dots, {@code []} for the items of an array and {@code {}} for the
 *     values of a map, for example {@code [].codesPostaux[]}
 * @param type its JSON type in words, for example {@code string (date)} or {@code array of string}
 * @param required whether a payload without it is refused
 * @param constraints what its value must satisfy, one phrase each, in a fixed order
 * @param definition what it means
 */
public record ContractField(String path, String type, boolean required, List<String> constraints, String definition) {

    /** Keeps a copy of the list. */
    public ContractField {
        constraints = List.copyOf(constraints);
    }
}
