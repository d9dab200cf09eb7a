package dev.douane.samples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 4, read from the sources: every public type and every package says what it is. */
class JavadocTest {
    @Test
    void everyPublicTypeAndEveryPackageHasJavadoc() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "sdk-api", "sdk-registry-client", "sdk-producer", "sdk-consumer", "samples", "samples/benchmarks")) {
            try (Stream<Path> files = Files.walk(Checkout.ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(80);

        Set<String> silent = new TreeSet<>(foldersWithoutPackageInfo(sources));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new PublicTypes(docs, silent).scan(unit, null);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static Set<String> foldersWithoutPackageInfo(List<Path> sources) {
        Set<String> folders = new TreeSet<>();
        for (Path source : sources) {
            Path packageInfo = source.resolveSibling("package-info.java");
            if (!Files.exists(packageInfo)) {
                folders.add(packageInfo.toString());
            }
        }
        return folders;
    }

    private static final class PublicTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Set<String> silent;

        PublicTypes(DocTrees docs, Set<String> silent) {
            this.docs = docs;
            this.silent = silent;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void unused) {
            if (unit.getPackage() != null && unit.getSourceFile().getName().endsWith("package-info.java")) {
                requireDoc(
                        new TreePath(new TreePath(unit), unit.getPackage()),
                        unit.getSourceFile().getName());
            }
            return super.visitCompilationUnit(unit, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (isPublic) {
                requireDoc(getCurrentPath(), String.valueOf(type.getSimpleName()));
            }
            // What stands in a type that is not public is not for users either.
            return isPublic ? super.visitClass(type, null) : null;
        }

        private void requireDoc(TreePath path, String name) {
            String comment = docs.getDocComment(path);
            if (comment == null || comment.isBlank()) {
                silent.add(name);
            }
        }
    }
}
