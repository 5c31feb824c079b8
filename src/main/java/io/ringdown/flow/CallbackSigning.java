package io.ringdown.flow;

import io.ringdown.store.Vault;
import io.ringdown.vendor.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Exchange;

/** Opens the secrets that a bot's callbacks are signed with. */
public final class CallbackSigning {
    private final Vault vault;

    public CallbackSigning(Vault vault) {
        this.vault = vault;
    }

    /** Signs with every secret that was found; null where there is none. */
    Webhook webhook(Exchange exchange) {
        String[] found = Rows.found(exchange).stream().map(this::opened).toArray(String[]::new);
        return found.length == 0 ? null : new Webhook(found);
    }

    private String opened(Map<String, Object> row) {
        byte[] sealed = (byte[]) row.get("secret");
        String context = Vault.callbackSecret(Rows.text(row, "bot"), Rows.text(row, "id"));
        return new String(vault.unseal(sealed, context), StandardCharsets.UTF_8);
    }
}
