package dev.douane.samples.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2: the arrows between the modules, no cycles, technologies in their leaves. */
class ArrowsTest {
    private static final String[] TECHNOLOGIES = {
        "org.apache.kafka..",
        "jakarta.jms..",
        "com.rabbitmq..",
        "io.netty..",
        "software.amazon..",
        "io.undertow..",
        "org.xnio..",
        "org.springframework..",
        "javax.sql..",
        "java.sql.."
    };
    private static final String[] LEAVES = {
        "dev.douane.producer.*..",
        "dev.douane.consumer.directory..",
        "dev.douane.consumer.jms..",
        "dev.douane.consumer.kafka..",
        "dev.douane.consumer.ledger..",
        "dev.douane.consumer.rabbitmq..",
        "dev.douane.consumer.s3..",
        "dev.douane.consumer.undertow..",
        "dev.douane.consumer.publication.s3.."
    };

    @BeforeAll
    static void theRulesLookAtSomething() {
        assertThat(House.CLASSES.size()).isGreaterThan(80);
        for (String room : new String[] {
            "dev.douane.contract",
            "dev.douane.schema",
            "dev.douane.validation",
            "dev.douane.payload",
            "dev.douane.registry",
            "dev.douane.producer",
            "dev.douane.consumer"
        }) {
            assertThat(House.CLASSES.containPackage(room)).as(room).isTrue();
        }
    }

    @Test
    void theArrowsPointUpwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.douane..")
                .layer("api")
                .definedBy(
                        "dev.douane.contract..",
                        "dev.douane.schema..",
                        "dev.douane.validation..",
                        "dev.douane.compatibility..",
                        "dev.douane.payload..",
                        "dev.douane.internal..")
                .layer("registry-client")
                .definedBy("dev.douane.registry..")
                .layer("producer")
                .definedBy("dev.douane.producer..")
                .layer("consumer")
                .definedBy("dev.douane.consumer..")
                .whereLayer("producer")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("consumer")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("registry-client")
                .mayOnlyBeAccessedByLayers("producer", "consumer")
                .ensureAllClassesAreContainedInArchitecture()
                .check(House.CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.douane.(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void aTechnologyStaysInItsLeaf() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.douane.producer.kafka..",
                        "dev.douane.producer.jms..",
                        "dev.douane.producer.rabbitmq..",
                        "dev.douane.producer.s3..",
                        "dev.douane.consumer.kafka..",
                        "dev.douane.consumer.jms..",
                        "dev.douane.consumer.rabbitmq..",
                        "dev.douane.consumer.s3..",
                        "dev.douane.consumer.undertow..",
                        "dev.douane.consumer.publication.s3..",
                        // A table is one of two stores that both sides of the ledger share; it is the JDK's own.
                        "dev.douane.payload.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGIES)
                .check(House.CLASSES);
    }

    @Test
    void theCoreDoesNotKnowItsLeaves() {
        noClasses()
                .that()
                .resideOutsideOfPackages(LEAVES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LEAVES)
                .check(House.CLASSES);
    }

    @Test
    void leavesDoNotImportEachOther() {
        slices().matching("dev.douane.consumer.(directory|kafka|jms|ledger|rabbitmq|s3)..")
                .should()
                .notDependOnEachOther()
                .check(House.CLASSES);
        slices().matching("dev.douane.producer.(*)..")
                .should()
                .notDependOnEachOther()
                .check(House.CLASSES);
    }
}
