package dev.douane.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.smoke.ConsumerSmoke;
import dev.douane.testing.ChildJvm;
import dev.douane.testing.MandatoryDependencies;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The jar as a user gets it who adds nothing of what is optional. */
class MandatoryDependenciesIT {
    @Test
    void areEnoughForTheCore() throws IOException {
        assertThat(ChildJvm.run(ConsumerSmoke.class, MandatoryDependencies.classPath()))
                .contains("well");
    }
}
