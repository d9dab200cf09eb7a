package dev.douane.registry.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistryRouteTest {
    private static final ContractId COMMUNES = ContractId.parse("communes@3");

    static Stream<RegistryRoute> routes() {
        return Stream.of(
                new RegistryRoute.Index(),
                new RegistryRoute.IndexPage(),
                new RegistryRoute.History("communes"),
                new RegistryRoute.History("schema"),
                new RegistryRoute.Document(COMMUNES),
                new RegistryRoute.Schema(COMMUNES),
                new RegistryRoute.Page(COMMUNES),
                new RegistryRoute.Signature(COMMUNES),
                new RegistryRoute.Schema(ContractId.of("a".repeat(128), Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_route_reads_what_it_writes(RegistryRoute route) {
        assertThat(RegistryRoute.parse(route.path())).contains(route);
    }

    @Test
    void paths_are_those_of_the_wire() {
        assertThat(routes().limit(8).map(RegistryRoute::path))
                .containsExactly(
                        "contracts.json",
                        "contracts.md",
                        "contracts/communes.json",
                        "contracts/schema.json",
                        "contracts/communes/3.json",
                        "contracts/communes/3.schema.json",
                        "contracts/communes/3.md",
                        "contracts/communes/3.json.sig");
    }

    @Test
    void only_versions_are_immutable() {
        assertThat(routes().limit(8).map(RegistryRoute::immutable))
                .containsExactly(false, false, false, false, true, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/contracts.json",
                "contracts",
                "contracts/",
                "contracts/.json",
                "contracts/../contracts.json",
                "contracts//3.json",
                "contracts/communes/../communes/3.json",
                "contracts/..%2f..%2fetc%2fpasswd.json",
                "contracts/communes%2f3.json",
                "contracts/communes/3.json\0",
                "contracts/communes\0.json",
                "contracts/communes/03.json",
                "contracts/communes/0.json",
                "contracts/communes/-1.json",
                "contracts/communes/2147483648.json",
                "contracts/communes/3.schema.schema.json",
                "contracts/communes/3.html",
                "contracts/communes.json.sig",
                "contracts/communes/3.sig",
                "contracts/communes/3/4.json",
                "contracts/Communes.json",
                "contracts/communes.md",
                "contracts\\communes.json"
            })
    void anything_else_is_no_route(String path) {
        assertThat(RegistryRoute.parse(path)).isEmpty();
    }
}
