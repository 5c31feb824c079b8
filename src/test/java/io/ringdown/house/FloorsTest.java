package io.ringdown.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages are floors: each uses only the floors below it and the libraries named here. */
class FloorsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.ringdown");

    /** What the pure packages use of the JDK: no network, no SQL, no threads of their own, no management. */
    private static final List<String> PURE_JDK = List.of(
            "java.lang..",
            "java.util..",
            "java.io",
            "java.nio.charset",
            "java.nio.file..",
            "java.nio",
            "java.math",
            "java.net",
            "java.security..",
            "javax.crypto..",
            "java.text",
            "java.time..",
            "javax.xml.stream");

    private static final List<String> JDK = List.of("java..", "javax.management..", "javax.net..", "javax.crypto..");
    private static final List<String> PURE = List.of("escalation", "mapping", "scenario");
    private static final String LOG = "org.slf4j..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String YAML = "org.snakeyaml.engine..";
    private static final List<String> BELOW_FLOW =
            List.of("escalation", "mapping", "store", "vendor", "kit", "scenario");

    /** Floor by floor: libraries, then the packages of ours. The JDK is added. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "escalation", List.of(JACKSON, YAML, "com.google.i18n.phonenumbers.."),
            "mapping", List.of(JACKSON, YAML, "com.dashjoin.jsonata..", ours("escalation")),
            "store",
                    List.of(
                            "javax.sql..",
                            "org.flywaydb..",
                            "com.zaxxer.hikari..",
                            "com.google.crypto.tink..",
                            LOG,
                            ours("escalation")),
            "vendor",
                    List.of(
                            JACKSON,
                            "org.apache.hc..",
                            "io.github.resilience4j..",
                            "software.amazon.awssdk..",
                            LOG,
                            ours("escalation"),
                            ours("mapping")),
            "kit",
                    List.of(
                            JACKSON,
                            YAML,
                            "com.sun.net.httpserver..",
                            "com.github.difflib..",
                            LOG,
                            ours("escalation"),
                            ours("mapping")),
            "scenario", List.of(JACKSON, "com.github.difflib..", ours("escalation"), ours("mapping")),
            "ops", with(BELOW_FLOW, LOG),
            "cli", with(BELOW_FLOW, LOG, "picocli..", JACKSON, YAML, ours("ops")));

    @ParameterizedTest
    @ValueSource(strings = {"escalation", "mapping", "store", "vendor", "kit", "scenario", "ops", "cli"})
    void usesOnlyTheFloorsBelowAndItsLibraries(String floor) {
        boolean pure = PURE.contains(floor);
        List<String> allowed = new ArrayList<>(pure ? PURE_JDK : JDK);
        allowed.addAll(MAY_USE.get(floor));
        allowed.add(ours(floor));

        classes()
                .that()
                .resideInAPackage(ours(floor))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheRootKnowsTheFlow() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ringdown", ours("flow"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ours("flow"))
                .check(CLASSES);
    }

    @Test
    void theFlowKnowsNeitherCommandsNorRoot() {
        assertKnowsNothingOf(ours("flow"), "io.ringdown", ours("cli"));
    }

    /** Who calls, what is let in, and in what form routes get it and answer. */
    @Test
    void theEdgeTowardsHttpKnowsNothingOfTheRestOfTheFlow() {
        assertKnowsNothingOf(ours("flow.http"), "io.ringdown.flow", ours("flow.admin"));
    }

    /** What people read and change stands above the calls. */
    @Test
    void callsKnowNothingOfWhatAdministersThem() {
        assertKnowsNothingOf("io.ringdown.flow", ours("flow.admin"));
    }

    /** Expressions are a language of their own; files know of it only how its problems begin, and how a misspelt name is told. */
    @Test
    void cellsKnowNoFilesAndFilesNoMappings() {
        assertKnowsNothingOf(ours("mapping.cell"), "io.ringdown.mapping", ours("mapping.file"));
        assertKnowsNothingOf(ours("mapping.file"), "io.ringdown.mapping");
    }

    /** A row that camel-sql read may hold a {@link java.sql.Timestamp}; that much of JDBC the flow has to know. */
    @Test
    void jdbcIsSpokenInTheStoreOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ours("store"))
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql..").and(not(type(Timestamp.class))))
                .check(CLASSES);
    }

    @Test
    void thePureFloorsAskNoClockAndNoSocket() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE.stream().map(FloorsTest::ours).toArray(String[]::new))
                .should()
                .callMethodWhere(Impure.CALL)
                .check(CLASSES);
    }

    @Test
    void onlyCommandsAndRootWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ringdown", ours("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalOrAbstract() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT)
                .check(CLASSES);
    }

    private static void assertKnowsNothingOf(String who, String... whom) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .check(CLASSES);
    }

    private static String ours(String floor) {
        return "io.ringdown." + floor + "..";
    }

    private static List<String> with(List<String> floors, String... libraries) {
        List<String> all = new ArrayList<>(List.of(libraries));
        floors.forEach(floor -> all.add(ours(floor)));
        return all;
    }
}
