package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.consumer.definition.internal.NamedShape;
import dev.douane.consumer.definition.internal.Presence;
import dev.douane.consumer.definition.internal.Property;
import dev.douane.consumer.definition.internal.PropertySlot;
import dev.douane.consumer.definition.internal.RecordAccess;
import dev.douane.consumer.definition.internal.RecordShape;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.Slot;
import dev.douane.consumer.definition.internal.TypeTag;
import dev.douane.consumer.definition.internal.ValueShape;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a record class to its shape, in two steps, so that the shape is known before its components refer to it. */
final class RecordReader {
    private final ResolvedType type;
    private final ShapeReader shapes;
    private final RecordComponent[] components;
    private final RecordAccess access;
    private final PropertyNames naming;
    private final Optional<TypeTag> tag;
    private Optional<RecordShape> object = Optional.empty();
    private Optional<ValueShape> value = Optional.empty();

    RecordReader(ResolvedType type, ShapeReader shapes) {
        this.type = type;
        this.shapes = shapes;
        this.components = type.raw().getRecordComponents();
        this.access = access(type.raw());
        this.naming = PropertyNames.of(type.raw());
        this.tag = TypeTags.of(type.raw());
    }

    private static RecordAccess access(Class<?> type) {
        try {
            return RecordAccess.of(type);
        } catch (InaccessibleObjectException e) {
            throw new ContractDefinitionException(
                    type.getSimpleName() + ": its module keeps it closed. Add 'opens " + type.getPackageName()
                            + ";' to its module-info.",
                    e);
        }
    }

    NamedShape begin() {
        boolean isValue = false;
        for (int i = 0; i < components.length; i++) {
            isValue |= flagged(annotations(i, resolved(i)));
        }
        if (!isValue) {
            RecordShape shape = new RecordShape(type.name(), access, tag);
            object = Optional.of(shape);
            return shape;
        }
        Site site = Site.of(type.raw());
        if (components.length != 1) {
            throw site.refuse(
                    "@JsonValue makes one component the whole value, so the others would be lost",
                    "Keep a single component, or drop @JsonValue.");
        }
        if (tag.isPresent()) {
            throw site.refuse("@JsonValue and @JsonTypeInfo contradict each other", "Keep one of them.");
        }
        ValueShape shape = new ValueShape(type.name(), access);
        value = Optional.of(shape);
        return shape;
    }

    private static boolean flagged(Annotations annotations) {
        return annotations.find(JsonValue.class).map(JsonValue::value).orElse(false);
    }

    void finish() {
        object.ifPresent(this::finishObject);
        value.ifPresent(this::finishValue);
    }

    private void finishValue(ValueShape shape) {
        ResolvedType inner = resolved(0);
        Annotations annotations = annotations(0, inner);
        Site site = Site.of(components[0]);
        JacksonRules.checkComponent(annotations, site);
        if (Presence.of(inner.raw()) != Presence.REQUIRED || NullnessRule.nullable(annotations.all())) {
            throw site.refuse(
                    "the @JsonValue component is the whole value, so it cannot be absent or null",
                    "Use the type itself; where the record is used, Optional or @Nullable may stand.");
        }
        shape.define(new Property(
                List.of("value"),
                true,
                shapes.read(inner, annotations, site),
                DefinitionText.of(annotations),
                DefinitionText.example(annotations),
                site.text()));
        shapes.later(() -> ValueRule.check(shape));
    }

    private void finishObject(RecordShape shape) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            slots.add(slot(i));
        }
        shape.define(slots, naming.ordered(components, slots, tag));
    }

    private Slot slot(int index) {
        ResolvedType declared = resolved(index);
        Annotations annotations = annotations(index, declared);
        Site site = Site.of(components[index]);
        JacksonRules.checkComponent(annotations, site);
        if (annotations.find(JsonIgnore.class).map(JsonIgnore::value).orElse(false)) {
            return Ignoring.slot(declared.raw(), annotations, site);
        }
        Optional<JsonUnwrapped> unwrapped =
                annotations.find(JsonUnwrapped.class).filter(JsonUnwrapped::enabled);
        if (unwrapped.isPresent()) {
            return Unwrapping.slot(unwrapped.get(), shapes.read(declared, annotations, site), site);
        }
        return property(components[index], declared, annotations, site);
    }

    private Slot property(RecordComponent component, ResolvedType declared, Annotations annotations, Site site) {
        Presence presence = PresenceRule.of(declared, annotations, site);
        if (presence == Presence.OPTIONAL) {
            JakartaConstraints.refuseOnOptional(annotations, site);
        }
        Shape shape = shapes.read(
                PresenceRule.content(presence, declared), PresenceRule.inside(presence, declared, annotations), site);
        Optional<TypeTag> own =
                tag.filter(t -> t.existing() && t.property().equals(naming.name(component, annotations)));
        boolean required = PresenceRule.required(presence, annotations, site);
        Property property = new Property(
                naming.names(component, annotations),
                required,
                own.isPresent() ? TypeTags.fixed(shape, own.get(), required, site) : shape,
                DefinitionText.of(annotations),
                DefinitionText.example(annotations),
                site.text());
        return new PropertySlot(property, presence);
    }

    private ResolvedType resolved(int index) {
        RecordComponent component = components[index];
        return ResolvedType.of(component.getAnnotatedType(), type.variables(), Site.of(component));
    }

    private Annotations annotations(int index, ResolvedType declared) {
        return Annotations.of(components[index], access.constructor(), index, declared);
    }
}
