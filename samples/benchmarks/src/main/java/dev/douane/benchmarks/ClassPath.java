package dev.douane.benchmarks;

import java.io.File;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an application has on its class path that is not a benchmark: brokers and peers would be opened and counted. */
final class ClassPath {
    private static final String OURS = "target/classes|douane-|jackson|jspecify|slf4j-api|";

    /** Of an application that asks a registry. */
    static final String OF_A_CLIENT = of(OURS + "okhttp|okio|kotlin|jetbrains");

    /** Of a registry on Undertow. */
    static final String OF_A_REGISTRY =
            of(OURS + "undertow|xnio|jboss|wildfly|smallrye|victools|classmate|json-schema");

    private ClassPath() {}

    private static String of(String parts) {
        Pattern needed = Pattern.compile(parts);
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> needed.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
