package dev.douane.consumer.definition;

import java.lang.reflect.RecordComponent;

/**
 * A place in the code of a contract, as error messages name it.
 *
 * @param text for example {@code Commune.codesPostaux}, or {@code Commune.codesPostaux[]} for its items
 */
record Site(String text) {

    static Site of(RecordComponent component) {
        return new Site(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
    }

    static Site of(Class<?> type) {
        return new Site(type.getSimpleName());
    }

    Site inside(String suffix) {
        return new Site(text + suffix);
    }

    ContractDefinitionException refuse(String why, String fix) {
        return new ContractDefinitionException(text + ": " + why + ". " + fix);
    }
}
