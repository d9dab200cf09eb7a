package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedRowsTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"), @JsonSubTypes.Type(Square.class)})
    sealed interface Shaped permits Circle, Square {}

    record Circle(double radius) implements Shaped {}

    @JsonTypeName("square")
    record Square(double side) implements Shaped {}

    record OfShaped(Shaped v) {}

    record OfCircle(Circle v) {}

    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            property = "type",
            visible = true)
    sealed interface Event permits Created, Deleted {
        @JsonProperty("type")
        Object type();
    }

    @JsonTypeName("CREATED")
    record Created(Kind type, String by) implements Event {}

    @JsonTypeName("DELETED")
    record Deleted(String type) implements Event {}

    enum Kind {
        CREATED,
        DELETED
    }

    record OfEvent(Event v) {}

    sealed interface Contact permits Mail, Phone, Reachable {}

    record Mail(String address, Optional<String> name) implements Contact {}

    record Phone(@JsonAlias("tel") String number, Optional<String> name) implements Contact {}

    sealed interface Reachable extends Contact permits Web, Post {}

    record Web(String url) implements Reachable {}

    record Post(String street, @JsonUnwrapped Town town) implements Reachable {}

    record Town(String city) {}

    record OfContact(Contact v, List<Reachable> more) {}

    sealed interface Result<T> permits Ok, Failed {}

    record Ok<T>(T value) implements Result<T> {}

    record Failed<E>(String reason) implements Result<E> {}

    record OfResult(Result<Integer> v) {}

    sealed interface Expression permits Sum, Literal {}

    record Sum(Expression left, Expression right) implements Expression {}

    record Literal(int value) implements Expression {}

    record OfExpression(Expression v) {}

    sealed interface Twins permits One, Other {}

    record One(String a, Optional<String> b) implements Twins {}

    record Other(String a, Optional<String> c) implements Twins {}

    record OfTwins(Twins v) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Nameless permits NoName {}

    record NoName(int a) implements Nameless {}

    record OfNameless(Nameless v) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    sealed interface ByClass permits Leaking {}

    record Leaking(int a) implements ByClass {}

    record OfByClass(ByClass v) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    sealed interface Wrapped permits InWrapper {}

    @JsonTypeName("w")
    record InWrapper(int a) implements Wrapped {}

    record OfWrapped(Wrapped v) {}

    sealed interface Mixed permits APart, AClass {}

    record APart(int a) implements Mixed {}

    static final class AClass implements Mixed {}

    record OfMixed(Mixed v) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface SameNames permits S1, S2 {}

    @JsonTypeName("s")
    record S1(int a) implements SameNames {}

    @JsonTypeName("s")
    record S2(int b) implements SameNames {}

    record OfSameNames(SameNames v) {}

    interface Open {}

    record OfOpen(Open v) {}

    @Test
    void aTypePropertyTellsVariantsApart() {
        Border<OfShaped> border = Border.of(OfShaped.class);
        assertThat(border.at("/$defs/Shaped"))
                .isEqualTo("{'anyOf':[{'$ref':'#/$defs/Circle'},{'$ref':'#/$defs/Square'}]}");
        assertThat(border.at("/$defs/Circle/properties/kind")).isEqualTo("{'const':'circle'}");
        assertThat(border.accepts("{\"v\":{\"kind\":\"square\",\"side\":2}}")).isEqualTo(new OfShaped(new Square(2)));
        assertThat(border.writes(new OfShaped(new Circle(1))))
                .isEqualTo("{\"v\":{\"kind\":\"circle\",\"radius\":1.0}}");
        border.refuses("{\"v\":{\"kind\":\"circle\",\"side\":2}}");
        border.refuses("{\"v\":{\"kind\":\"triangle\",\"side\":2}}");
        border.refuses("{\"v\":{\"side\":2}}");
        border.refuses("{\"v\":{\"kind\":1,\"side\":2}}");
    }

    @Test
    void aVariantUsedByItselfKeepsItsTypeProperty() {
        Border<OfCircle> border = Border.of(OfCircle.class);
        border.accepts("{\"v\":{\"kind\":\"circle\",\"radius\":1}}");
        border.refuses("{\"v\":{\"radius\":1}}");
        border.refuses("{\"v\":{\"kind\":\"square\",\"radius\":1}}");
    }

    @Test
    void aComponentMayBeTheTypeProperty() {
        Border<OfEvent> border = Border.of(OfEvent.class);
        assertThat(border.accepts("{\"v\":{\"type\":\"CREATED\",\"by\":\"a\"}}"))
                .isEqualTo(new OfEvent(new Created(Kind.CREATED, "a")));
        border.accepts("{\"v\":{\"type\":\"DELETED\"}}");
        border.refuses("{\"v\":{\"type\":\"DELETED\",\"by\":\"a\"}}");
        border.refuses("{\"v\":{\"by\":\"a\"}}");
    }

    @Test
    void withoutATypePropertyTheNamesDecide() {
        Border<OfContact> border = Border.of(OfContact.class);
        assertThat(border.accepts("{\"v\":{\"tel\":\"1\",\"name\":\"a\"},\"more\":[{\"url\":\"u\"},"
                        + "{\"street\":\"s\",\"city\":\"c\"}]}"))
                .isEqualTo(new OfContact(
                        new Phone("1", Optional.of("a")), List.of(new Web("u"), new Post("s", new Town("c")))));
        border.accepts("{\"v\":{\"url\":\"u\"},\"more\":[]}");
        border.refuses("{\"v\":{\"name\":\"a\"},\"more\":[]}");
        border.refuses("{\"v\":{\"address\":\"a\",\"number\":\"1\"},\"more\":[]}");
        border.refuses("{\"v\":{\"url\":\"u\"},\"more\":[{\"address\":\"a\"}]}");
        border.refuses("{\"v\":{\"url\":1},\"more\":[]}");
        border.refuses("{\"v\":null,\"more\":[]}");
    }

    @Test
    void variantsMayBeGeneric() {
        Border<OfResult> border = Border.of(OfResult.class);
        assertThat(border.accepts("{\"v\":{\"value\":1}}")).isEqualTo(new OfResult(new Ok<>(1)));
        border.accepts("{\"v\":{\"reason\":\"a\"}}");
        border.refuses("{\"v\":{\"value\":\"1\"}}");
    }

    @Test
    void variantsMayContainTheirInterface() {
        Border<OfExpression> border = Border.of(OfExpression.class);
        border.accepts("{\"v\":{\"left\":{\"value\":1},\"right\":{\"left\":{\"value\":2},\"right\":{\"value\":3}}}}");
        border.refuses("{\"v\":{\"left\":{\"value\":1},\"right\":{\"left\":{\"value\":2}}}}");
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        Refusal.of(OfTwins.class, "Twins", "One and Other cannot be told apart");
        Refusal.of(OfNameless.class, "NoName", "@JsonTypeInfo asks for its name");
        Refusal.of(OfByClass.class, "Leaking", "CLASS");
        Refusal.of(OfWrapped.class, "InWrapper", "WRAPPER_OBJECT");
        Refusal.of(OfMixed.class, "AClass", "neither a record nor a sealed interface");
        Refusal.of(OfSameNames.class, "SameNames", "'s'");
        Refusal.of(OfOpen.class, "OfOpen.v", "sealed");
    }
}
