package dev.douane.consumer.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All components below a shape, each once, however often its record is used. */
final class ShapeWalk {
    private final Set<Shape> seen = new HashSet<>();
    private final List<Property> properties = new ArrayList<>();
    private final List<Property> contents = new ArrayList<>();

    private ShapeWalk() {}

    static ShapeWalk of(Shape root) {
        ShapeWalk walk = new ShapeWalk();
        walk.visit(root);
        return walk;
    }

    /** Components that are properties of an object. */
    List<Property> properties() {
        return properties;
    }

    /** Components that are the whole value of their record. */
    List<Property> contents() {
        return contents;
    }

    private void visit(Shape shape) {
        if (shape instanceof NullableShape nullable) {
            visit(nullable.value());
        } else if (shape instanceof ConstrainedShape constrained) {
            visit(constrained.shape());
        } else if (shape instanceof ArrayShape array) {
            visit(array.items());
        } else if (shape instanceof MapShape map) {
            visit(map.values());
        } else if (shape instanceof NamedShape named && seen.add(named)) {
            visitNamed(named);
        }
    }

    private void visitNamed(NamedShape named) {
        if (named instanceof ValueShape value) {
            contents.add(value.content());
            visit(value.content().shape());
        } else if (named instanceof UnionShape union) {
            union.variants().forEach(this::visit);
        } else if (named instanceof RecordShape object) {
            properties.addAll(object.properties());
            object.properties().forEach(property -> visit(property.shape()));
        }
    }
}
