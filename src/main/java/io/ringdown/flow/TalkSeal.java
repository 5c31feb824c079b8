package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.util.Map;

/** Writes and reads the encrypted column of a conversation. */
public final class TalkSeal {
    private final Vault vault;
    private final ObjectMapper json;

    public TalkSeal(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(Conversing conversing) {
        try {
            return vault.seal(json.writeValueAsBytes(conversing.talk.asMap()), Vault.conversation(conversing.row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the row holds; a conversation in which nothing was said yet when it holds nothing. */
    Talk open(Map<String, Object> row) {
        byte[] sealed = (byte[]) row.get("said");
        String id = Rows.text(row, "id");
        try {
            return sealed == null ? Talk.NEW : Talk.of(json.readTree(vault.unseal(sealed, Vault.conversation(id))));
        } catch (IOException e) {
            throw new IllegalStateException("what was said in conversation " + id + " is no JSON");
        }
    }
}
