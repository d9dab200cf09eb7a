package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JacksonRowsTest {

    record Renamed(@JsonProperty("code-insee") String code) {}

    interface Named {
        @JsonProperty("nom")
        String name();
    }

    record Inherited(String name) implements Named {}

    record Aliased(
            @JsonAlias({"codePostal", "cp"}) String code,
            @JsonAlias("old") Optional<String> maybe) {}

    record Ignored(
            String shown,
            @JsonIgnore @Nullable String hidden,
            @JsonIgnore int count) {
        @JsonIgnore
        boolean isShort() {
            return shown.length() < 3;
        }
    }

    record Place(double lat, @JsonAlias("lng") Optional<Double> lon) {}

    record Address(String street, @JsonUnwrapped Town town) {}

    record Town(
            String city,
            @JsonUnwrapped(prefix = "geo_", suffix = "_deg") Place place) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Snake(String codePostal, @JsonProperty("asIs") int other) {}

    @JsonPropertyOrder(value = "c", alphabetic = true)
    record Ordered(int b, int a, int c) {}

    record Described(@JsonPropertyDescription("What it is") String v) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Included(@Nullable String v) {}

    record Code(@JsonValue @Pattern(regexp = "[0-9]{5}") String text) {}

    record OfCode(Code code, List<Code> more, @Nullable Code last) {}

    record Rows(@JsonValue List<Renamed> rows) {}

    record ByName(@JsonValue Map<String, Integer> counts) {}

    record Delegating(@JsonValue String text) {
        @JsonCreator
        Delegating {}
    }

    record Clash(
            @JsonProperty("a") String x, @JsonAlias("a") String y) {}

    record ClashByUnwrapping(double lat, @JsonUnwrapped Place place) {}

    record HiddenRequired(@JsonIgnore String v) {}

    record Deserialized(
            @JsonDeserialize(using = StringDeserializer.class)
            String v) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lenient(String v) {}

    record Any(@JsonAnySetter Map<String, Integer> v) {}

    record WriteOnly(
            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String v) {}

    record Defaulted(@JsonProperty(defaultValue = "x") String v) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SkipsEmpty(List<String> v) {}

    record Extra(String v) {
        @JsonProperty("w")
        String more() {
            return v;
        }
    }

    record OtherCreator(String v) {
        @JsonCreator
        OtherCreator(int number) {
            this(String.valueOf(number));
        }
    }

    record TwoValues(@JsonValue String a, String b) {}

    record ByMethod(String a) {
        @JsonValue
        String text() {
            return a;
        }
    }

    record Self(@JsonUnwrapped Self v) {}

    record UnwrappedText(@JsonUnwrapped String v) {}

    record Endless(@JsonValue List<Endless> v) {}

    @Test
    void propertiesAreRenamed() {
        Border<Renamed> border = Border.of(Renamed.class);
        assertThat(border.accepts("{\"code-insee\":\"75056\"}").code()).isEqualTo("75056");
        border.refuses("{\"code\":\"75056\"}");
    }

    @Test
    void annotationsOfAnInterfaceCountToo() {
        Border.of(Inherited.class).accepts("{\"nom\":\"Paris\"}");
    }

    @Test
    void anAliasStandsInsteadOfTheNameNeverBesideIt() {
        Border<Aliased> border = Border.of(Aliased.class);
        assertThat(border.accepts("{\"code\":\"1\"}").code()).isEqualTo("1");
        assertThat(border.accepts("{\"codePostal\":\"2\"}").code()).isEqualTo("2");
        assertThat(border.accepts("{\"cp\":\"3\",\"old\":\"x\"}").maybe()).contains("x");
        border.refuses("{\"maybe\":\"x\"}");
        border.refuses("{\"code\":\"1\",\"cp\":\"1\"}");
        border.refuses("{\"codePostal\":\"1\",\"cp\":\"1\"}");
        border.refuses("{\"code\":\"1\",\"maybe\":\"x\",\"old\":\"x\"}");
        assertThat(border.writes(new Aliased("1", Optional.of("x")))).isEqualTo("{\"code\":\"1\",\"maybe\":\"x\"}");
    }

    @Test
    void whatIsIgnoredIsNotAcceptedAndNotWritten() {
        Border<Ignored> border = Border.of(Ignored.class);
        assertThat(border.accepts("{\"shown\":\"a\"}")).isEqualTo(new Ignored("a", null, 0));
        border.refuses("{\"shown\":\"a\",\"hidden\":\"b\"}");
        border.refuses("{\"shown\":\"a\",\"short\":true}");
        assertThat(new String(
                        border.binding().write(new Ignored("a", "b", 3)), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"shown\":\"a\"}");
    }

    @Test
    void unwrappedRecordsStandInTheObjectAroundThem() {
        Border<Address> border = Border.of(Address.class);
        assertThat(border.at("/required")).isEqualTo("['street','city','geo_lat_deg']");
        Address address = new Address("rue", new Town("Paris", new Place(48.5, Optional.of(2.25))));
        assertThat(border.accepts("{\"street\":\"rue\",\"city\":\"Paris\",\"geo_lat_deg\":48.5,\"geo_lng_deg\":2.25}"))
                .isEqualTo(address);
        assertThat(border.writes(address))
                .isEqualTo("{\"street\":\"rue\",\"city\":\"Paris\",\"geo_lat_deg\":48.5,\"geo_lon_deg\":2.25}");
        border.refuses("{\"street\":\"rue\",\"city\":\"Paris\",\"lat\":48.5}");
        border.refuses("{\"street\":\"rue\",\"town\":{\"city\":\"Paris\"}}");
        border.refuses("{\"street\":\"rue\",\"city\":\"Paris\",\"geo_lat_deg\":1,\"geo_lng_deg\":2,\"geo_lon_deg\":2}");
    }

    @Test
    void namingStrategiesApplyWhereNothingElseNames() {
        assertThat(Border.of(Snake.class).writes(new Snake("75001", 1)))
                .isEqualTo("{\"code_postal\":\"75001\",\"asIs\":1}");
    }

    @Test
    void theOrderOfPropertiesCanBeChanged() {
        assertThat(Border.of(Ordered.class).at("/required")).isEqualTo("['c','a','b']");
    }

    @Test
    void jacksonsDescriptionIsADefinition() {
        assertThat(Border.of(Described.class).property("v")).isEqualTo("{'description':'What it is','type':'string'}");
    }

    @Test
    void leavingOutWhatIsNullIsTheRuleAnyway() {
        Border.of(Included.class).writes(new Included(null));
    }

    @Test
    void aValueRecordIsItsComponent() {
        Border<OfCode> border = Border.of(OfCode.class);
        assertThat(border.at("/$defs")).isEqualTo("{'Code':{'type':'string','pattern':'^[0-9]{5}$'}}");
        assertThat(border.accepts("{\"code\":\"75056\",\"more\":[\"69001\"],\"last\":null}"))
                .isEqualTo(new OfCode(new Code("75056"), List.of(new Code("69001")), null));
        border.onlySchemaRefuses("{\"code\":\"7505\",\"more\":[]}");
        border.refuses("{\"code\":{\"text\":\"75056\"},\"more\":[]}");
    }

    @Test
    void aPayloadMayBeAnArrayOrAMap() {
        assertThat(Border.of(Rows.class).writes(new Rows(List.of(new Renamed("1")))))
                .isEqualTo("[{\"code-insee\":\"1\"}]");
        assertThat(Border.of(ByName.class).accepts("{\"a\":1}").counts()).containsEntry("a", 1);
        Border.of(ByName.class).refuses("[]");
    }

    @Test
    void theCanonicalConstructorMayBeTheCreator() {
        assertThat(Border.of(Delegating.class).accepts("\"a\"")).isEqualTo(new Delegating("a"));
    }

    @Test
    void whatIsNotHonouredIsRefusedByName() {
        Refusal.of(Clash.class, "Clash.y", "'a'");
        Refusal.of(ClashByUnwrapping.class, "ClashByUnwrapping.place", "'lat'");
        Refusal.of(HiddenRequired.class, "HiddenRequired.v", "@JsonIgnore");
        Refusal.of(Deserialized.class, "Deserialized.v", "@JsonDeserialize");
        Refusal.of(Lenient.class, "Lenient", "ignoreUnknown");
        Refusal.of(Any.class, "Any.v", "@JsonAnySetter");
        Refusal.of(WriteOnly.class, "WriteOnly.v", "access");
        Refusal.of(Defaulted.class, "Defaulted.v", "defaultValue");
        Refusal.of(SkipsEmpty.class, "SkipsEmpty", "NON_EMPTY");
        Refusal.of(Extra.class, "Extra.more", "@JsonProperty");
        Refusal.of(OtherCreator.class, "OtherCreator(…)", "@JsonCreator");
        Refusal.of(TwoValues.class, "TwoValues", "@JsonValue");
        Refusal.of(ByMethod.class, "ByMethod.text", "@JsonValue");
        Refusal.of(Self.class, "Self.v", "itself");
        Refusal.of(UnwrappedText.class, "UnwrappedText.v", "@JsonUnwrapped");
        Refusal.of(Endless.class, "Endless.v", "itself");
    }
}
