package dev.douane.producer.kafka;

import dev.douane.producer.ColdStart;
import dev.douane.producer.GateMode;
import dev.douane.producer.PayloadGate;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.RegistryClientBuilder;
import dev.douane.registry.source.FolderSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The properties of a {@link ContractSerializer}, as they stand among a producer's own.
 *
 * @see #REGISTRY
 */
public final class SerializerProperties {
    /**
     * Where contracts are looked up: addresses of one registry, separated by commas, asked in this order. {@code file:}
     * addresses are folders with a static publication. Required.
     */
    public static final String REGISTRY = "douane.registry";

    /**
     * The contract of every topic that has none of its own, for example {@code communes@3}. That of one topic is in
     * {@code douane.contract.} followed by the topic's name. One of them is required for each topic that is sent to.
     */
    public static final String CONTRACT = "douane.contract";

    /** Who sends, for example {@code referentiel-geo/2.4.1}. Required. */
    public static final String PRODUCER = "douane.producer";

    /** {@link GateMode}: {@code ENFORCE}, the default, or {@code REPORT}. */
    public static final String MODE = "douane.mode";

    /** {@link ColdStart}: {@code FAIL_CLOSED}, the default, or {@code ADMIT_AND_REPORT}. */
    public static final String COLD_START = "douane.cold.start";

    /** A folder in which to keep what the registry says; without it nothing is written to disk. */
    public static final String SNAPSHOT = "douane.snapshot";

    /** The class, or an instance, of the serializer that makes JSON of your values; not needed for bytes and strings. */
    public static final String VALUE_SERIALIZER = "douane.value.serializer";

    private final Map<String, ?> configs;
    private final List<String> addresses;
    private final String producer;
    private final GateMode mode;
    private final ColdStart coldStart;

    private SerializerProperties(Map<String, ?> configs) {
        this.configs = configs;
        this.addresses = Arrays.stream(required(REGISTRY, "https://integration.example.org/registry/")
                        .split(",", -1))
                .map(String::strip)
                .toList();
        this.producer = required(PRODUCER, "referentiel-geo/2.4.1");
        this.mode = choice(MODE, GateMode.values(), GateMode.ENFORCE);
        this.coldStart = choice(COLD_START, ColdStart.values(), ColdStart.FAIL_CLOSED);
    }

    static SerializerProperties read(Map<String, ?> configs, boolean isKey) {
        if (isKey) {
            throw new ConfigException(
                    "key.serializer",
                    ContractSerializer.class.getName(),
                    "contracts are of values: " + "name it in value.serializer");
        }
        SerializerProperties properties = new SerializerProperties(configs);
        if (configs.keySet().stream().noneMatch(name -> name.equals(CONTRACT) || name.startsWith(CONTRACT + "."))) {
            throw missing(CONTRACT, "communes@3");
        }
        return properties;
    }

    RegistryClient openRegistry() {
        RegistryClientBuilder builder = checked(REGISTRY, addresses.get(0), SerializerProperties::first);
        for (String address : addresses.subList(1, addresses.size())) {
            checked(
                    REGISTRY,
                    address,
                    text -> isFolder(text)
                            ? builder.orElse(FolderSource.of(Path.of(URI.create(text))))
                            : builder.orElse(URI.create(text)));
        }
        text(SNAPSHOT).ifPresent(folder -> builder.snapshot(Path.of(folder)));
        if (!isFolder(addresses.get(0))) {
            checked(PRODUCER, producer, builder::application);
        }
        return builder.build();
    }

    private static RegistryClientBuilder first(String address) {
        return isFolder(address)
                ? RegistryClient.builder(FolderSource.of(Path.of(URI.create(address))))
                : RegistryClient.builder(URI.create(address));
    }

    private static boolean isFolder(String address) {
        return address.startsWith("file:");
    }

    PayloadGate gate(RegistryClient registry, String topic) {
        String own = CONTRACT + "." + topic;
        String contract = text(own).or(() -> text(CONTRACT)).orElseThrow(() -> missing(own, "communes@3"));
        return checked(CONTRACT, contract, id -> PayloadGate.builder(registry).contract(id))
                .producedBy(producer)
                .mode(mode)
                .coldStart(coldStart)
                .build();
    }

    @SuppressWarnings("unchecked") // Whoever names a serializer says that it takes the producer's values.
    <T> Serializer<T> valueSerializer() {
        Object named = configs.get(VALUE_SERIALIZER);
        if (named == null) {
            return (Serializer<T>) new JsonTextSerializer();
        }
        if (named instanceof Serializer<?> instance) {
            return (Serializer<T>) instance;
        }
        try {
            Class<?> type = named instanceof Class<?> given ? given : Class.forName(named.toString(), true, loader());
            return (Serializer<T>)
                    type.asSubclass(Serializer.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            ConfigException wrong = new ConfigException(
                    VALUE_SERIALIZER, named, "expected a serializer with a public " + "constructor without parameters");
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? SerializerProperties.class.getClassLoader() : context;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(configs.get(name))
                .map(value -> value.toString().strip())
                .filter(v -> !v.isEmpty());
    }

    private String required(String name, String example) {
        return text(name).orElseThrow(() -> missing(name, example));
    }

    private <E extends Enum<E>> E choice(String name, E[] choices, E otherwise) {
        Optional<String> text = text(name);
        return text.isEmpty()
                ? otherwise
                : Arrays.stream(choices)
                        .filter(choice -> choice.name().equals(text.get()))
                        .findFirst()
                        .orElseThrow(() ->
                                new ConfigException(name, text.get(), "expected one of " + Arrays.toString(choices)));
    }

    private static <V> V checked(String name, String text, Function<String, V> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, text, e.getMessage());
        }
    }

    private static ConfigException missing(String name, String example) {
        return new ConfigException("The property " + name + " is missing; for example " + name + "=" + example);
    }
}
