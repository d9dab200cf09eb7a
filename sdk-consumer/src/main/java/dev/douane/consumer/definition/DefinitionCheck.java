package dev.douane.consumer.definition;

/** Every property of a contract says what it means, and every example is one. */
final class DefinitionCheck {
    private DefinitionCheck() {}

    static void check(NamedShape root) {
        ShapeWalk walk = ShapeWalk.of(root);
        walk.contents().forEach(FieldExample::check);
        for (Property property : walk.properties()) {
            if (property.definition().isEmpty()) {
                throw property.site()
                        .refuse(
                                "nothing says what it means",
                                "Annotate it with @FieldDefinition(\"…\") and a text that is not blank.");
            }
            FieldExample.check(property);
        }
    }
}
