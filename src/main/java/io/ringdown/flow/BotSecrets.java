package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.http.Flaw;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The secrets with which a bot's platform signs: read from a request, sealed for the row, opened again. */
public final class BotSecrets {
    /** Field of a bot in which they are given. */
    public static final String FIELD = "signatureSecret";

    private static final String ALLOWED =
            "must be a text of 8 to 200 characters, or a list of two while one takes over from the other";
    private static final int MOST = 2;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    public BotSecrets(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Those of a request; empty when it leaves them out. What is wrong with them is added, without them. */
    public static List<String> read(JsonNode body, List<Flaw> flaws) {
        JsonNode given = body.path(FIELD);
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        List<String> secrets = new ArrayList<>();
        for (JsonNode secret : given.isArray() ? given : List.of(given)) {
            String text = secret.asText();
            boolean allowed = secret.isTextual() && text.length() >= 8 && text.length() <= 200;
            if (allowed) {
                secrets.add(text);
            }
        }
        boolean all = secrets.size() == (given.isArray() ? given.size() : 1);
        if (!all || secrets.isEmpty() || secrets.size() > MOST) {
            flaws.add(new Flaw(FIELD, ALLOWED));
        }
        return secrets;
    }

    /** For the row; null for none. */
    public byte[] seal(String bot, List<String> secrets) {
        try {
            return secrets.isEmpty() ? null : vault.seal(json.writeValueAsBytes(secrets), Vault.bot(bot));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of a row. */
    List<String> open(Map<String, Object> row) {
        byte[] sealed = (byte[]) row.get("secrets");
        String name = Rows.text(row, "name");
        try {
            return sealed == null ? List.of() : json.readValue(vault.unseal(sealed, Vault.bot(name)), TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("the secrets of bot " + name + " are no JSON");
        }
    }
}
