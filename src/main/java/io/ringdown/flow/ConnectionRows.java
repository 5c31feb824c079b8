package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes rows of connections, and reads them. Secrets are sealed for one name and one version. */
public final class ConnectionRows {
    private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    public ConnectionRows(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** The parameters of {@code insert-connection} and {@code insert-connection-version}. */
    public Map<String, Object> row(ConnectionDraft draft, int version, Instant at) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", draft.name());
        row.put("version", version);
        row.put("mapping", draft.mapping());
        row.put("origin", draft.origin());
        row.put("document", draft.document().toString());
        row.put("secrets", draft.secrets().isEmpty() ? null : sealed(draft, version));
        row.put("at", Rows.stamp(at));
        return row;
    }

    /** A version as its row has it, its secrets opened. */
    public StoredConnection stored(Map<String, Object> row) {
        String name = Rows.text(row, "name");
        int version = Rows.number(row, "version");
        return new StoredConnection(
                name,
                version,
                Rows.flag(row, "paused"),
                Rows.text(row, "mapping"),
                Rows.text(row, "origin"),
                document(row),
                secrets(row),
                Rows.time(row, "at"));
    }

    /** What people may read of a row: everything but the secrets, of which only the names are told. */
    public Map<String, Object> view(Map<String, Object> row) {
        JsonNode document = document(row);
        Map<String, String> secrets = new LinkedHashMap<>();
        document.path("secrets").forEach(name -> secrets.put(name.asText(), ConnectionDrafts.STORED));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", Rows.text(row, "name"));
        view.put("mapping", Rows.text(row, "mapping"));
        view.put("values", document.path("values"));
        view.put("secrets", secrets);
        view.put("origin", Rows.text(row, "origin"));
        view.put("limits", document.get("limits"));
        view.put("hours", document.get("hours"));
        view.put("messages", document.get("messages"));
        view.put("version", Rows.number(row, "version"));
        view.put("paused", Rows.flag(row, "paused"));
        view.put("at", Rows.time(row, "at").toString());
        view.values().removeIf(part -> part == null);
        return view;
    }

    /** Opens the secrets of a row; empty when it has none. */
    Map<String, String> secrets(String name, int version, byte[] sealed) {
        return sealed == null ? Map.of() : opened(sealed, Vault.connection(name, version));
    }

    private Map<String, String> opened(byte[] sealed, String context) {
        try {
            return json.readValue(vault.unseal(sealed, context), SECRETS);
        } catch (IOException e) {
            throw new IllegalStateException("the encrypted part of " + context + " is no JSON");
        }
    }

    /** Opens the secrets of a row that holds name and version too. */
    Map<String, String> secrets(Map<String, Object> row) {
        return secrets(Rows.text(row, "name"), Rows.number(row, "version"), (byte[]) row.get("secrets"));
    }

    /** Opens the access token of a refresh grant; empty when there is none yet. */
    Map<String, String> token(Map<String, Object> row) {
        byte[] sealed = (byte[]) row.get("token");
        return sealed == null
                ? Map.of()
                : opened(sealed, Vault.token(Rows.text(row, "name"), Rows.number(row, "version")));
    }

    /** Name, version and what a renewal changes of a row. */
    Map<String, Object> renewed(String name, int version, Map<String, String> secrets, Map<String, String> token) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", name);
        row.put("version", version);
        row.put("secrets", sealed(secrets, Vault.connection(name, version)));
        row.put("token", sealed(token, Vault.token(name, version)));
        return row;
    }

    private byte[] sealed(ConnectionDraft draft, int version) {
        return sealed(draft.secrets(), Vault.connection(draft.name(), version));
    }

    private byte[] sealed(Map<String, String> secrets, String context) {
        try {
            return vault.seal(json.writeValueAsBytes(secrets), context);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode document(Map<String, Object> row) {
        try {
            return json.readTree(Rows.text(row, "document"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of " + Rows.text(row, "name") + " is no JSON");
        }
    }
}
