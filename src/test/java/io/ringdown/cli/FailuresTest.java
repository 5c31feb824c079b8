package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.MalformedInputException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void aFileThatThereIsNotIsToldInASentence() {
        assertThat(Failures.sentence(new NoSuchFileException("acme.curl"))).isEqualTo("There is no file acme.curl");
    }

    @Test
    void aFileThatIsNoTextIsToldInASentence() {
        assertThat(Failures.sentence(new MalformedInputException(1))).isEqualTo("The file is no text in UTF-8");
    }
}
