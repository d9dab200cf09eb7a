package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractField;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTableTest {

    @Test
    void aRecursiveFieldIsListedOnce() {
        assertThat(paths(StructureRowsTest.Node.class)).containsExactly("value", "next", "children");
        assertThat(paths(StructureRowsTest.Forest.class))
                .containsExactly("trees", "trees{}.value", "trees{}.next", "trees{}.children");
        assertThat(paths(StructureRowsTest.Rows.class)).containsExactly("[].id", "[].below");
        assertThat(paths(SealedRowsTest.OfExpression.class)).containsExactly("v", "v.left", "v.right", "v.value");
    }

    @Test
    void genericsAndFlattenedRecordsStandWhereTheirPropertiesAre() {
        assertThat(paths(StructureRowsTest.Outer.class)).containsExactly("one", "one.x", "many", "many[].x");
        assertThat(paths(JacksonRowsTest.Address.class))
                .containsExactly("street", "city", "geo_lat_deg", "geo_lon_deg");
    }

    @Test
    void typesAndRulesAreWords() {
        assertThat(fields(PresenceRowsTest.Nullables.class))
                .extracting(ContractField::type)
                .containsExactly("string or null", "integer or null", "object or null", "integer");
        assertThat(fields(NumberRowsTest.Price.class).get(0).constraints())
                .containsExactly("more than -100000", "less than 100000", "multiple of 0.01");
        assertThat(fields(TextRowsTest.Blankness.class).get(0).constraints()).containsExactly("not blank");
        assertThat(fields(TextRowsTest.TwicePatterned.class).get(0).constraints())
                .containsExactly("matches ^[a-z]+$", "matches ^.*x.*$");
        assertThat(fields(TimeRowsTest.Amounts.class).get(0).constraints()).containsExactly("written like PT1H30M");
        assertThat(fields(JacksonRowsTest.OfCode.class).get(1))
                .extracting(ContractField::type, ContractField::constraints)
                .containsExactly("array of string", List.of("each item: matches ^[0-9]{5}$"));
    }

    private static List<String> paths(Class<? extends Record> type) {
        return fields(type).stream().map(ContractField::path).toList();
    }

    private static List<ContractField> fields(Class<? extends Record> type) {
        return FieldTable.of(ShapeReader.root(type));
    }
}
