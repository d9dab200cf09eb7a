package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of component against every awkward value: the schema and the binding always agree. */
class BorderLawTest {

    record OfString(String v) {}

    record OfBoolean(boolean v) {}

    record OfByte(byte v) {}

    record OfShort(short v) {}

    record OfInt(int v) {}

    record OfLong(long v) {}

    record OfBoxedLong(Long v) {}

    record OfFloat(float v) {}

    record OfDouble(double v) {}

    record OfBigDecimal(BigDecimal v) {}

    record OfBigInteger(BigInteger v) {}

    record OfUuid(UUID v) {}

    record OfUri(URI v) {}

    @SuppressWarnings("ArrayRecordComponent") // contracts support it, so somebody has to try it
    record OfBytes(byte[] v) {}

    record OfEnum(Communes.Type v) {}

    record OfLocalDate(LocalDate v) {}

    record OfInstant(Instant v) {}

    record OfOffsetDateTime(OffsetDateTime v) {}

    record OfZonedDateTime(ZonedDateTime v) {}

    record OfLocalDateTime(LocalDateTime v) {}

    record OfLocalTime(LocalTime v) {}

    record OfOffsetTime(OffsetTime v) {}

    record OfYearMonth(YearMonth v) {}

    record OfYear(Year v) {}

    record OfMonthDay(MonthDay v) {}

    record OfDuration(Duration v) {}

    record OfPeriod(Period v) {}

    record OfList(List<Integer> v) {}

    record OfNullables(List<@Nullable String> v) {}

    record OfSet(Set<BigDecimal> v) {}

    record OfMap(Map<String, Integer> v) {}

    record OfEnumMap(Map<Communes.Type, String> v) {}

    record OfNested(OfInt v) {}

    record OfOptional(Optional<String> v) {}

    record OfOptionalInt(OptionalInt v) {}

    record OfOptionalLong(OptionalLong v) {}

    record OfOptionalDouble(OptionalDouble v) {}

    record OfNullable(@Nullable Integer v) {}

    record OfNullableEnum(Communes.@Nullable Type v) {}

    record OfNullableRecord(@Nullable OfInt v) {}

    static Stream<Class<? extends Record>> rows() {
        return Stream.of(BorderLawTest.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    <T extends Record> void theSchemaAndTheBindingAgreeOnEveryValue(Class<T> type) {
        Border<T> border = Border.of(type);
        int accepted = 0;
        int refused = 0;
        for (String value : AwkwardValues.ALL) {
            String json = "{\"v\": " + value + "}";
            if (border.lets(json)) {
                border.accepts(json);
                accepted++;
            } else {
                assertThat(border.binds(json)).as("the binding of %s", json).isFalse();
                refused++;
            }
        }
        assertThat(accepted).as("accepted values").isPositive();
        assertThat(refused).as("refused values").isPositive();
        border.refuses("{\"w\": 1}");
        border.refuses("[]");
    }

    @ParameterizedTest
    @MethodSource("rows")
    <T extends Record> void everyKindHasAnExampleOfItself(Class<T> type) {
        assertThat(Border.of(type).example()).contains("\"v\": ");
    }
}
