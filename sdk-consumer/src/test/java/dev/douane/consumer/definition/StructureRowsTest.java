package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureRowsTest {

    record Inner(int x) {}

    record Outer(@Valid Inner one, List<@Valid Inner> many) {}

    record Empty() {}

    record Page<T>(List<T> items, Optional<T> next) {}

    record Box<T>(List<T> items) {}

    record OptionalHole(Page<@Nullable String> v) {}

    record Pages(Page<Inner> records, Page<String> texts, Box<@Nullable String> holes, Page<Page<Integer>> nested) {}

    record Node(int value, Optional<Node> next, List<Node> children) {}

    record Forest(Map<String, Node> trees) {}

    record Folder(String name, List<Entry> entries) {}

    record Entry(Optional<Folder> folder, Optional<Name> name) {}

    record Rows(@JsonValue List<Row> rows) {}

    record Row(int id, Rows below) {}

    record Name(@JsonValue String text) {}

    static final class Elsewhere {
        record Inner(String y) {}
    }

    record SameNames(Inner a, Elsewhere.Inner b) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @interface Siret {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class Bean {}

    record OfObject(Object v) {}

    @SuppressWarnings("rawtypes") // the refusal is the test
    record OfRaw(List v) {}

    record OfWildcard(List<?> v) {}

    record OfBoundedWildcard(List<? extends Inner> v) {}

    @SuppressWarnings("ArrayRecordComponent") // the refusal is the test
    record OfArray(int[] v) {}

    record OfBean(Bean v) {}

    record OfCollection(Collection<String> v) {}

    @SuppressWarnings("JavaUtilDate") // the refusal is the test
    record OfDate(Date v) {}

    record OfChar(char v) {}

    record OfNested(List<Map<String, Object>> v) {}

    record OfSiret(@Siret String v) {}

    record OfNull(@Null String v) {}

    record OfGroups(@Size(max = 3, groups = Inner.class) String v) {}

    record OfMisplaced(@Size(max = 3) int v) {}

    record Growing<T>(Optional<Growing<List<T>>> v) {}

    record OfGrowing(Growing<String> v) {}

    @Test
    void recordsNest() {
        Border<Outer> border = Border.of(Outer.class);
        assertThat(border.property("one")).isEqualTo("{'$ref':'#/$defs/Inner'}");
        assertThat(border.at("/$defs/Inner/additionalProperties")).isEqualTo("false");
        border.accepts("{\"one\":{\"x\":1},\"many\":[{\"x\":2}]}");
        border.refuses("{\"one\":{\"x\":1,\"y\":2},\"many\":[]}");
        border.refuses("{\"one\":{},\"many\":[]}");
        border.refuses("{\"one\":{\"x\":1},\"many\":[],\"other\":null}");
    }

    @Test
    void aRecordWithoutComponentsIsAnEmptyObject() {
        Border.of(Empty.class).accepts("{}");
        Border.of(Empty.class).refuses("{\"a\":1}");
    }

    @Test
    void genericsHaveOneDefinitionForEachArgument() {
        Border<Pages> border = Border.of(Pages.class);
        border.accepts("{\"records\":{\"items\":[{\"x\":1}]},\"texts\":{\"items\":[\"a\"],\"next\":\"b\"},"
                + "\"holes\":{\"items\":[null]},\"nested\":{\"items\":[{\"items\":[1]}]}}");
        border.refuses("{\"records\":{\"items\":[\"a\"]},\"texts\":{\"items\":[]},\"holes\":{\"items\":[]},"
                + "\"nested\":{\"items\":[]}}");
        border.refuses("{\"records\":{\"items\":[]},\"texts\":{\"items\":[null]},\"holes\":{\"items\":[]},"
                + "\"nested\":{\"items\":[]}}");
        assertThat(border.schema()).contains("#/$defs/Page_Inner\"", "#/$defs/Page_Page_Integer\"");
    }

    @Test
    void recursionAtTheRootRefersToTheDocument() {
        Border<Node> border = Border.of(Node.class);
        assertThat(border.property("next")).isEqualTo("{'$ref':'#'}");
        assertThat(border.at("/$defs")).isEmpty();
        border.accepts(
                "{\"value\":1,\"next\":{\"value\":2,\"children\":[]},\"children\":[{\"value\":3,\"children\":[]}]}");
        border.refuses("{\"value\":1,\"children\":[{\"value\":3}]}");
    }

    @Test
    void recursionBelowTheRootRefersToADefinition() {
        Border<Forest> border = Border.of(Forest.class);
        assertThat(border.at("/$defs/Node/properties/next")).isEqualTo("{'$ref':'#/$defs/Node'}");
        border.accepts("{\"trees\":{\"a\":{\"value\":1,\"children\":[]}}}");
    }

    @Test
    void recursionMayBeMutualAndPassThroughValues() {
        Border.of(Folder.class)
                .accepts(
                        "{\"name\":\"a\",\"entries\":[{\"folder\":{\"name\":\"b\",\"entries\":[]}},{\"name\":\"c\"}]}");
        Border.of(Rows.class).accepts("[{\"id\":1,\"below\":[{\"id\":2,\"below\":[]}]}]");
        Border.of(Rows.class).refuses("[{\"id\":1,\"below\":{}}]");
    }

    @Test
    void definitionsOfTheSameNameAreQualified() {
        Border<SameNames> border = Border.of(SameNames.class);
        border.accepts("{\"a\":{\"x\":1},\"b\":{\"y\":\"z\"}}");
        assertThat(border.property("a"))
                .isEqualTo("{'$ref':'#/$defs/dev.douane.consumer.definition.StructureRowsTest_Inner'}");
    }

    @Test
    void whatCannotBeExpressedIsRefusedByName() {
        Refusal.of(OfObject.class, "OfObject.v", "anything");
        Refusal.of(OfRaw.class, "OfRaw.v", "raw");
        Refusal.of(OfWildcard.class, "OfWildcard.v", "wildcard");
        Refusal.of(OfBoundedWildcard.class, "OfBoundedWildcard.v", "wildcard");
        Refusal.of(OfArray.class, "OfArray.v", "array");
        Refusal.of(OfBean.class, "OfBean.v", "Bean");
        Refusal.of(OfCollection.class, "OfCollection.v", "Collection");
        Refusal.of(OfDate.class, "OfDate.v", "Date");
        Refusal.of(OfChar.class, "OfChar.v", "char");
        Refusal.of(OfNested.class, "OfNested.v[]{}", "Object");
        Refusal.of(OfSiret.class, "OfSiret.v", "@Siret");
        Refusal.of(OfNull.class, "OfNull.v", "@Null");
        Refusal.of(OfGroups.class, "OfGroups.v", "groups");
        Refusal.of(OfMisplaced.class, "OfMisplaced.v", "@Size");
        Refusal.of(OfGrowing.class, "Growing.v", "grow");
        Refusal.of(Page.class, "Page", "generic");
        Refusal.of(OptionalHole.class, "Page.next", "cannot hold null");
    }
}
