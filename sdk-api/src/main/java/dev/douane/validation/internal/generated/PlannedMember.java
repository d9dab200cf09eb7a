package dev.douane.validation.internal.generated;

import dev.douane.internal.json.NameToken;
import dev.douane.validation.internal.program.Property;

/**
 * A property as the plans meet it: its name, its place and how its value is read are all in one object, since whoever has
 * guessed wrong what the last value is like waits for each of them.
 */
final class PlannedMember extends NameToken {
    final Property property;
    final Step value;
    final int index;

    PlannedMember(Property property, Step value) {
        super(property.name());
        this.property = property;
        this.value = value;
        this.index = property.index;
    }
}
