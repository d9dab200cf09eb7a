package dev.douane.samples.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The main classes of the four modules, as they are on the class path: relocated third parties left out. */
final class House {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(House::isOurs)
            .importPackages("dev.douane");

    private House() {}

    private static boolean isOurs(Location location) {
        return !location.contains("/dev/douane/validation/internal/") && !location.contains("/dev/douane/samples/");
    }
}
