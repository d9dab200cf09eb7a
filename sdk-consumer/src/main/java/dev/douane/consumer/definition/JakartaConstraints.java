package dev.douane.consumer.definition;

/** Constraints of Jakarta Validation as keywords of the schema. */
final class JakartaConstraints {
    private JakartaConstraints() {}

    static Shape apply(Shape shape, Annotations annotations, Site site) {
        return shape;
    }
}
