package dev.douane.consumer.definition;

import org.jspecify.annotations.Nullable;

/**
 * A record that cannot become a contract. The message names the component, for example {@code Commune.codesPostaux},
 * what cannot be expressed, and what to write instead.
 */
public final class ContractDefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContractDefinitionException(String message) {
        this(message, null);
    }

    ContractDefinitionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
