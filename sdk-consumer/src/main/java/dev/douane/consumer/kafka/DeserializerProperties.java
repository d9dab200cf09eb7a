package dev.douane.consumer.kafka;

import dev.douane.consumer.ContractReader;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a {@link ContractDeserializer} or {@link ReadingDeserializer}, as they stand among a consumer's own.
 * Where a class is expected, its name, the class or an instance will do; it has a public constructor without parameters.
 *
 * @see #READER
 */
public final class DeserializerProperties {
    /** A {@link Supplier} of a {@link ContractReader}. Required, unless {@link #RECORD} is there. */
    public static final String READER = "douane.reader";

    /** The current record's class, where no older version is read. */
    public static final String RECORD = "douane.record";

    /** A {@link ForeignSchemaIds}; without it payloads that name a schema of another registry cannot be read. */
    public static final String FOREIGN_SCHEMA_IDS = "douane.foreign.schema.ids";

    private final Map<String, ?> configs;

    DeserializerProperties(Map<String, ?> configs, boolean isKey) {
        if (isKey) {
            throw new ConfigException(
                    "key.deserializer", "a contract's", "contracts are of values: name it in value.deserializer");
        }
        this.configs = configs;
    }

    @SuppressWarnings("unchecked") // Whoever names a reader says that it reads the consumer's values.
    <T extends Record> ContractReader<T> reader() {
        Supplier<?> supplier = instance(READER, Supplier.class);
        if (supplier == null) {
            return ContractReader.of((Class<T>) record());
        }
        if (supplier.get() instanceof ContractReader<?> reader) {
            return (ContractReader<T>) reader;
        }
        throw new ConfigException(READER, configs.get(READER), "expected a Supplier of a ContractReader");
    }

    private Class<? extends Record> record() {
        Object named = configs.get(RECORD);
        if (named == null) {
            throw new ConfigException("The property " + READER + " is missing: name a Supplier of a ContractReader, or "
                    + "in " + RECORD + " a record");
        }
        try {
            return type(named).asSubclass(Record.class);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw wrong(RECORD, named, "a record with @DataContract", e);
        }
    }

    ForeignSchemaIds foreign() {
        ForeignSchemaIds ids = instance(FOREIGN_SCHEMA_IDS, ForeignSchemaIds.class);
        return ids == null ? ForeignSchemaIds.NONE : ids;
    }

    private <V> @Nullable V instance(String name, Class<V> type) {
        Object named = configs.get(name);
        if (named == null || type.isInstance(named)) {
            return type.cast(named);
        }
        try {
            return type.cast(type(named).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw wrong(name, named, "a " + type.getSimpleName() + " with a public constructor without parameters", e);
        }
    }

    private static Class<?> type(Object named) throws ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return named instanceof Class<?> given
                ? given
                : Class.forName(
                        named.toString().strip(),
                        true,
                        context == null ? DeserializerProperties.class.getClassLoader() : context);
    }

    private static ConfigException wrong(String name, Object named, String expected, Exception cause) {
        ConfigException wrong = new ConfigException(name, named, "expected " + expected);
        wrong.initCause(cause);
        return wrong;
    }
}
