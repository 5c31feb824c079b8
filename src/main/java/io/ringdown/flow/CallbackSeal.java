package io.ringdown.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.store.Vault;
import io.ringdown.vendor.Webhook;
import java.util.Map;
import org.apache.camel.Exchange;

/** Seals and opens the secrets that a bot's callbacks are signed with. */
public final class CallbackSeal {
    private final Vault vault;

    public CallbackSeal(Vault vault) {
        this.vault = vault;
    }

    /**
     * For the row.
     *
     * @param id of the secret
     */
    public byte[] seal(String bot, String id, String secret) {
        return vault.seal(secret.getBytes(UTF_8), Vault.callbackSecret(bot, id));
    }

    /** What signs with every secret that was found; null where there is none. */
    Webhook webhook(Exchange exchange) {
        String[] found = Rows.found(exchange).stream().map(this::opened).toArray(String[]::new);
        return found.length == 0 ? null : new Webhook(found);
    }

    private String opened(Map<String, Object> row) {
        String context = Vault.callbackSecret(Rows.text(row, "bot"), Rows.text(row, "id"));
        return new String(vault.unseal((byte[]) row.get("secret"), context), UTF_8);
    }
}
