package io.ringdown.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial for integrators, followed to the letter: its commands print what it shows, with the files that it gives. */
final class TutorialIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text|yaml)( \\S+)?\\n(.*?)^```$");

    @TempDir
    static Path folder;

    @Test
    void everyCommandPrintsWhatThePageShows() throws Exception {
        Path home = Installation.unrehearsed(folder.resolve("ringdown"));
        String exports = "";
        String printed = null;
        int compared = 0;

        for (Block block : blocks()) {
            if (block.kind().equals("sh")) {
                printed = run(home, exports + block.text());
                exports += block.text()
                        .lines()
                        .filter(line -> line.startsWith("export "))
                        .reduce("", (all, line) -> all + line + "\n");
            } else if (block.kind().equals("text")) {
                assertThat(printed).isEqualTo(block.text());
                compared++;
            } else {
                Files.writeString(home.resolve(block.file()), block.text());
            }
        }

        assertThat(compared).isEqualTo(6);
        assertThat(printed).contains("curl -X POST").doesNotContain("s3cret");
    }

    /** The blocks of the tutorial's section that say what they are: commands, their output, and files with their names. */
    private static List<Block> blocks() throws IOException {
        String page = Files.readString(Path.of("docs/integrators.md"));
        String section = page.substring(page.indexOf("## Your first vendor"));
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(section.substring(0, section.indexOf("\n## ")));
        while (block.find()) {
            blocks.add(new Block(
                    block.group(1), block.group(2) == null ? "" : block.group(2).strip(), block.group(3)));
        }
        assertThat(blocks).hasSizeGreaterThan(10);
        return blocks;
    }

    private static String run(Path home, String script) throws Exception {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", script).directory(home.toFile()).redirectErrorStream(true);
        Stream.of("RINGDOWN_CUSTOM", "JAVA_OPTS").forEach(shell.environment()::remove);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** @param file empty where the block is none */
    private record Block(String kind, String file, String text) {}
}
