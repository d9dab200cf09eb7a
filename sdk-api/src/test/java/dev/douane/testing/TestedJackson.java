package dev.douane.testing;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.util.Objects;

/** The tests run twice, and the second time with another Jackson: it must really be that one. */
public final class TestedJackson {
    private TestedJackson() {}

    /**
     * What is there.
     *
     * @return the versions of jackson-databind and jackson-core
     */
    public static String onTheClassPath() {
        return PackageVersion.VERSION + " on " + com.fasterxml.jackson.core.json.PackageVersion.VERSION;
    }

    /**
     * What the build means to be there.
     *
     * @return the same, as the build says it
     */
    public static String meant() {
        String version =
                Objects.requireNonNull(System.getProperty("douane.jackson"), "douane.jackson is set by the build");
        return version + " on " + version;
    }
}
