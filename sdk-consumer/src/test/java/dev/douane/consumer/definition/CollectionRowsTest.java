package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionRowsTest {

    record Codes(@NotEmpty List<@Size(min = 2, max = 5) @Pattern(regexp = "[0-9]+") String> v) {}

    record Holes(List<@Nullable Integer> v) {}

    record Nested(List<List<Integer>> v) {}

    record Distinct(@Size(min = 2, max = 3) Set<Integer> v) {}

    record Amounts(Set<BigDecimal> v) {}

    record Moments(Set<Instant> v) {}

    record TwoMoments(@Size(min = 2) Set<Instant> v) {}

    record Labels(@Size(max = 2) Map<@Pattern(regexp = "[a-z]{2}") String, @NotEmpty String> v) {}

    record Counts(Map<Communes.Type, @Min(0) Integer> v) {}

    record Unknowns(Map<String, @Nullable Integer> v) {}

    record ById(Map<UUID, String> v) {}

    record NullKeys(Map<@Nullable String, String> v) {}

    @Test
    void listsConstrainThemselvesAndTheirItems() {
        Border<Codes> border = Border.of(Codes.class);
        assertThat(border.property("v"))
                .isEqualTo("{'type':'array','items':{'type':'string','minLength':2,'maxLength':5,'pattern':'^[0-9]+$'},"
                        + "'minItems':1}");
        border.accepts("{\"v\":[\"75\",\"75056\"]}");
        border.onlySchemaRefuses("{\"v\":[]}");
        border.onlySchemaRefuses("{\"v\":[\"7\"]}");
        border.refuses("{\"v\":[null]}");
        border.refuses("{\"v\":\"75\"}");
    }

    @Test
    void itemsMayBeNullWhereTheirTypeSaysSo() {
        Border<Holes> border = Border.of(Holes.class);
        assertThat(border.accepts("{\"v\":[1,null,2]}").v()).containsExactly(1, null, 2);
        border.writes(new Holes(Arrays.asList(null, 1)));
        border.refuses("{\"v\":null}");
    }

    @Test
    void listsNest() {
        assertThat(Border.of(Nested.class).accepts("{\"v\":[[1],[],[2,3]]}").v())
                .containsExactly(List.of(1), List.of(), List.of(2, 3));
    }

    @Test
    void aSetHasNoItemTwice() {
        Border<Distinct> border = Border.of(Distinct.class);
        assertThat(border.at("/properties/v/uniqueItems")).isEqualTo("true");
        assertThat(border.accepts("{\"v\":[3,1,2]}").v()).containsExactly(3, 1, 2);
        border.refuses("{\"v\":[1,1.0]}");
        border.onlySchemaRefuses("{\"v\":[1]}");
    }

    @Test
    void numbersThatAreOneToJsonCannotBothBeWritten() {
        Set<BigDecimal> twice = new LinkedHashSet<>(List.of(new BigDecimal("1"), new BigDecimal("1.0")));
        assertThatThrownBy(() -> PayloadBinding.of(Amounts.class).write(new Amounts(twice)))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("/v/1");
    }

    @Test
    void spellingsThatAreOneToJavaBecomeOne() {
        assertThat(Border.of(Moments.class)
                        .accepts("{\"v\":[\"2026-01-31T08:30:00Z\",\"2026-01-31T09:30:00+01:00\"]}")
                        .v())
                .hasSize(1);
        Refusal.of(TwoMoments.class, "TwoMoments.v", "smaller");
    }

    @Test
    void mapsConstrainTheirNamesAndValues() {
        Border<Labels> border = Border.of(Labels.class);
        assertThat(border.property("v"))
                .isEqualTo("{'type':'object','propertyNames':{'pattern':'^[a-z]{2}$'},"
                        + "'additionalProperties':{'type':'string','minLength':1},'maxProperties':2}");
        assertThat(border.accepts("{\"v\":{\"fr\":\"commune\",\"de\":\"Gemeinde\"}}")
                        .v())
                .containsExactly(Map.entry("fr", "commune"), Map.entry("de", "Gemeinde"));
        border.onlySchemaRefuses("{\"v\":{\"FR\":\"commune\"}}");
        border.onlySchemaRefuses("{\"v\":{\"fr\":\"\"}}");
        border.onlySchemaRefuses("{\"v\":{\"fr\":\"a\",\"de\":\"b\",\"it\":\"c\"}}");
    }

    @Test
    void constantsAreNamesToo() {
        Border<Counts> border = Border.of(Counts.class);
        assertThat(border.accepts("{\"v\":{\"COMMUNE\":3}}").v()).containsExactly(Map.entry(Communes.Type.COMMUNE, 3));
        border.refuses("{\"v\":{\"VILLE\":3}}");
        border.onlySchemaRefuses("{\"v\":{\"COMMUNE\":-1}}");
    }

    @Test
    void valuesMayBeNullWhereTheirTypeSaysSo() {
        assertThat(Border.of(Unknowns.class)
                        .accepts("{\"v\":{\"a\":null,\"b\":1}}")
                        .v())
                .containsEntry("a", null);
    }

    @Test
    void whatIsReadCannotBeModified() {
        Codes codes = Border.of(Codes.class).accepts("{\"v\":[\"75\"]}");
        assertThatThrownBy(() -> codes.v().add("69")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullsThatNobodyDeclaredAreNotWritten() {
        List<String> holes = new ArrayList<>();
        holes.add(null);
        assertThatThrownBy(() -> PayloadBinding.of(Codes.class).write(new Codes(holes)))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("/v/0");
    }

    @Test
    void keysThatAreNoNamesAreRefused() {
        Refusal.of(ById.class, "ById.v", "UUID");
        Refusal.of(NullKeys.class, "NullKeys.v", "null");
    }
}
