package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.mapping.InvalidMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
    private static final String SOUND = """
            name: All is well
            given: {phone: '06 39 98 99 01', country: FR, sku: A-7}
            expect:
              request: {method: GET, url: 'https://api.example/'}
              answer: {outcome: accepted, retry: false}
            vendor: {status: 204}
            """;

    @TempDir
    Path vendor;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectory(vendor.resolve("cases"));
    }

    @Test
    void aFolderWithoutCasesHasNone() {
        assertThat(Cases.read(vendor.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void casesComeInTheOrderOfTheirFiles() {
        write("b.yaml", SOUND);
        write("a.yaml", SOUND);
        write("notes.txt", "not a case");
        assertThat(Cases.read(vendor)).extracting(Case::id).containsExactly("a", "b");
    }

    @Test
    void aCaseIsKnownByTheDigitsAfterTheCountryCode() {
        write("a.yaml", SOUND);
        write("b.yaml", SOUND.replace("'06 39 98 99 01', country: FR", "'0639989902'"));
        assertThat(Cases.read(vendor)).extracting(Case::digits).containsExactly("639989901", "639989902");
    }

    @Test
    void everyProblemOfEveryFileIsToldWithItsLine() {
        write("a.yaml", SOUND.replace("retry: false", "retyr: false").replace("accepted", "fine"));
        write("b.yaml", SOUND.replace("vendor: {status: 204}", "vendor: {status: 99, json: {}, text: x}"));
        write("c.yaml", "name: x\nname: y\n");
        write("d.yaml", SOUND.replace("name: All is well", "now: yesterday\nvary: [phone]"));
        assertThat(problems())
                .contains("a.yaml:5:27: expect.answer.retyr: unknown key; did you mean `retry`?")
                .contains("a.yaml:5:21: expect.answer.outcome: `fine` is not known; Allowed: accepted, ")
                .contains("b.yaml:6:18: vendor.status: must be from 200 to 599, found `99`")
                .contains("b.yaml:6:9: vendor: `json` and `text` cannot both be the body")
                .contains("`name` stands here twice")
                .contains("d.yaml:1:6: now: must be a time such as 2026-11-23T09:00:00Z")
                .contains("d.yaml:2:8: vary.0: `phone` is not known; Allowed: attempt.key")
                .contains("d.yaml:1:1: `name` is missing");
    }

    @Test
    void anEmptyFileLacksEverything() {
        write("a.yaml", "");
        assertThat(problems()).contains("a.yaml");
    }

    private String problems() {
        InvalidMapping invalid = catchThrowableOfType(InvalidMapping.class, () -> Cases.read(vendor));
        return invalid.getMessage().replace(vendor.resolve("cases") + "/", "");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(vendor.resolve("cases").resolve(file), text);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
