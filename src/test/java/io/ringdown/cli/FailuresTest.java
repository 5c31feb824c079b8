package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    @Test
    void aFileThatThereIsNotIsToldInASentence() {
        assertThat(Failures.sentence(catchThrowable(() -> Files.readString(Path.of("acme.curl")))))
                .isEqualTo("There is no file acme.curl");
    }

    @Test
    void aFileThatIsNoTextIsToldInASentence(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {(byte) 0xff});
        assertThat(Failures.sentence(catchThrowable(() -> Files.readString(file))))
                .isEqualTo("The file is no text in UTF-8");
    }
}
