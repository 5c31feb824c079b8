package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven Wrapper that only say how they were called. */
class LauncherTest {
    /** Says where it runs and with what, and writes the archive it is told to write. */
    private static final String JAVA = """
            #!/bin/sh
            for a in "$@"; do
              case $a in -XX:ArchiveClassesAtExit=*) echo classes >"${a#*=}" ;; esac
            done
            echo "cwd $(pwd)"
            printf '%s\\n' "$@"
            """;

    @TempDir
    Path folder;

    private Path home;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void aCheckoutThatIsNotBuilt() throws IOException {
        home = Files.createDirectories(folder.toRealPath().resolve("ring down"));
        Files.copy(Path.of("ringdown"), home.resolve("ringdown"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(
                home.resolve("mvnw"),
                "#!/bin/sh\necho noise\ncd \"$(dirname \"$0\")\" && mkdir -p target/lib && : >target/ringdown.jar\n");
    }

    @Test
    void buildsOnceAndSaysSo() throws Exception {
        Run first = run(jdk("17.0.15"), "bot", "add");
        Run second = run(jdk("17.0.15"), "bot", "add");

        assertThat(first.err()).isEqualTo("Building Ringdown (first start only)…\n");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).doesNotContain("noise").endsWith("io.ringdown.Ringdown\nbot\nadd\n");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(jdk("17.0.15"));
        Path source = Files.writeString(home.resolve("src/main/New.java"), "");
        source.toFile().setLastModified(System.currentTimeMillis() + 60_000);

        assertThat(run(jdk("17.0.15")).err()).isEqualTo("Building Ringdown (its sources have changed)…\n");
    }

    @Test
    void showsTheBuildThatFails() throws Exception {
        Files.writeString(home.resolve("mvnw"), "echo 'it broke here'; exit 3");

        Run run = run(jdk("17.0.15"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it broke here", "The build failed");
    }

    @Test
    void findsItsFolderThroughALinkAndStaysInTheCallersDirectory() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("rd"), home.resolve("ringdown"));

        Run run = run(link, jdk("17.0.15"), "serve");

        assertThat(run.out())
                .contains("-Dringdown.home=" + home + "\n")
                .contains("cwd " + folder.toRealPath() + "\n")
                .contains(home.resolve("target/ringdown.jar").toString());
    }

    @Test
    void takesTheLibrariesOfARelease() throws Exception {
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/ringdown.jar"), "");

        Run run = run(jdk("17.0.15"), "serve");

        assertThat(run.err()).startsWith("Preparing Ringdown for Java 17.0.15");
        assertThat(run.out()).contains("-cp\n" + home.resolve("lib") + "/*\n");
    }

    @Test
    void rehearsesOnceForEachJavaAndUsesWhatThatLeaves() throws Exception {
        Run first = run(jdk("17.0.15"), "serve");
        Run second = run(jdk("17.0.15"), "serve");
        Run other = run(jdk("25.0.3"), "serve");

        assertThat(first.out()).contains("-XX:SharedArchiveFile=" + home.resolve("target/java-17.0.15.classes"));
        assertThat(second.err()).isEmpty();
        assertThat(other.err()).isEqualTo("Preparing Ringdown for Java 25.0.3 (first start only)…\n");
        assertThat(other.out()).contains("-XX:SharedArchiveFile=" + home.resolve("target/java-25.0.3.classes"));
        assertThat(home.resolve("target/rehearsal.log")).content().endsWith("demo\n--once\n");
    }

    @Test
    void startsWithoutArchiveWhenTheRehearsalFails() throws Exception {
        Map<String, String> environment = jdk("17.0.15");
        Path java = Path.of(environment.get("JAVA_HOME"), "bin/java");
        Files.writeString(java, House.text(java).replace("echo classes", "exit 1"));

        assertThat(run(environment, "serve").out())
                .doesNotContain("-XX:SharedArchiveFile")
                .endsWith("io.ringdown.Ringdown\nserve\n");
        assertThat(run(environment, "serve").err()).isEmpty();
    }

    @Test
    void optimisesLittleForShortCommandsOnly() throws Exception {
        assertThat(run(jdk("17.0.15"), "mapping", "test").out()).contains("-XX:TieredStopAtLevel=1\n");
        assertThat(run(jdk("17.0.15"), "serve").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void collectsInParallelUnlessTheCallerChoosesACollector() throws Exception {
        String java = jdk("17.0.15").get("JAVA_HOME");

        assertThat(run(Map.of("JAVA_HOME", java), "serve").out()).contains("-XX:+UseParallelGC\n");
        assertThat(run(Map.of("JAVA_HOME", java, "JAVA_OPTS", "-Xmx1g -XX:+UseZGC"), "serve")
                        .out())
                .contains("-XX:+UseZGC\n")
                .doesNotContain("ParallelGC");
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
            assertThat(run(Map.of("JAVA_HOME", java, variable, "-XX:+UseG1GC"), "serve")
                            .out())
                    .doesNotContain("ParallelGC");
        }
    }

    @Test
    void asksForLargePagesWhereLinuxGivesThemOnRequest() throws Exception {
        Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean given = Files.isReadable(pages) && !Files.readString(pages).contains("[never]");

        assertThat(run(jdk("17.0.15"), "serve").out().contains("-XX:+UseTransparentHugePages\n"))
                .isEqualTo(given);
        assertThat(run(jdk("17.0.15"), "mapping", "test").out()).doesNotContain("HugePages");
    }

    @Test
    void passesTheCallersOptionsLast() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk("17.0.15").get("JAVA_HOME"), "JAVA_OPTS", "-Xmx1g -Da=b");

        assertThat(run(environment, "demo").out()).endsWith("-Xmx1g\n-Da=b\nio.ringdown.Ringdown\ndemo\n");
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        assertThat(run(jdk("11.0.2")).err()).contains("is Java 11.0.2, which is too old. Install a JDK 17 or newer");
        assertThat(run(Map.of("JAVA_HOME", "/nowhere")).err())
                .contains("JAVA_HOME is /nowhere, but there is no bin/java");
    }

    private Map<String, String> jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(folder.toRealPath().resolve("jdk-" + version + "/bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(jdk.resolve(program), JAVA);
            jdk.resolve(program).toFile().setExecutable(true);
        }
        Files.writeString(jdk.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return Map.of("JAVA_HOME", jdk.getParent().toString());
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(home.resolve("ringdown"), environment, arguments);
    }

    private Run run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_HOME", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }
}
