package dev.douane.samples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Rules 3 and 4: no third-party type in a public core signature, every package null-marked. */
class SignaturesTest {
    /** They are there to show a technology's types. */
    private static final Pattern LEAF =
            Pattern.compile("dev\\.douane\\.(producer|consumer)\\.(kafka|jms|rabbitmq|s3|publication\\.s3)(\\..*)?");

    @Test
    void noThirdPartyTypeIsInAPublicSignature() {
        List<JavaClass> forUsers =
                House.CLASSES.stream().filter(SignaturesTest::isForUsers).toList();
        assertThat(forUsers).hasSizeGreaterThan(50);

        Set<String> foreign = new TreeSet<>();
        for (JavaClass type : forUsers) {
            supertypes(type).filter(SignaturesTest::isForeign).forEach(t -> foreign.add(type.getName() + " is a " + t));
            type.getMembers().stream()
                    .filter(SignaturesTest::isForUsers)
                    .forEach(member -> involved(member)
                            .filter(SignaturesTest::isForeign)
                            .forEach(t -> foreign.add(member.getFullName() + " shows " + t)));
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void theRuleSeesAForeignTypeWhereThereIsOne() {
        // The internal package shows Jackson on purpose, so the rule must find it there.
        assertThat(House.CLASSES.get("dev.douane.internal.StrictJson").getMembers())
                .anyMatch(member -> involved(member).anyMatch(SignaturesTest::isForeign));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        House.CLASSES.forEach(type -> packages.add(type.getPackage()));
        assertThat(packages).hasSizeGreaterThan(8);
        assertThat(packages)
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    private static boolean isForUsers(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().contains(".internal")
                && !LEAF.matcher(type.getPackageName()).matches()
                && type.getEnclosingClass().map(SignaturesTest::isForUsers).orElse(true);
    }

    private static boolean isForUsers(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(
                type.getSuperclass().stream().flatMap(t -> t.getAllInvolvedRawTypes().stream()),
                type.getInterfaces().stream().flatMap(t -> t.getAllInvolvedRawTypes().stream()));
    }

    private static Stream<JavaClass> involved(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        Stream<JavaType> types = Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
        return Stream.concat(
                types.flatMap(t -> t.getAllInvolvedRawTypes().stream()), code.getExceptionTypes().stream());
    }

    private static boolean isForeign(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return !type.getBaseComponentType().isPrimitive()
                && !name.startsWith("java.")
                // TLS and databases, which are the JDK's own, too.
                && !name.startsWith("javax.net.")
                && !name.startsWith("javax.sql.")
                && !(name.startsWith("dev.douane.") && !name.startsWith("dev.douane.internal."));
    }
}
