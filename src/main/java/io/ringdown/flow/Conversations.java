package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.flow.http.Rejected;
import io.ringdown.scenario.Reply;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Leads the conversations of bots that play a scenario, whatever platform they stand on, or none. */
public final class Conversations {
    private final CamelContext context;
    private final Registry registry;
    private final Dialogues dialogues;
    private final Vault vault;

    public Conversations(CamelContext context, Registry registry, Dialogues dialogues, Vault vault) {
        this.context = context;
        this.registry = registry;
        this.dialogues = dialogues;
        this.vault = vault;
    }

    /**
     * What a bot says when the chat opens, before the visitor has said anything.
     *
     * @param language BCP 47, or null for the bot's
     * @throws Rejected when there is no such bot, or it plays no scenario
     */
    public List<Reply> greet(String bot, String language) {
        return dialogues.dialogue(bot(bot), language).start().replies();
    }

    /**
     * What a bot says to a message of its visitor, without any platform.
     *
     * @param conversation names the conversation, the same for all its messages
     * @param message names the message; the same again has the same replies, and calls nobody again
     * @param language BCP 47, or null for the bot's
     * @throws Rejected when there is no such bot, it plays no scenario, or it does not come to its turn in time
     */
    public List<Reply> say(String bot, String conversation, String message, String text, String language) {
        Conversing conversing = conversing(bot(bot), conversation, message, text, language, System.nanoTime());
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Exchange done =
                    template.send("direct:converse", exchange -> exchange.setProperty(Conversing.PROPERTY, conversing));
            if (done.getException() instanceof RuntimeException failure) {
                throw failure;
            } else if (done.getException() != null) {
                throw new IllegalStateException(done.getException());
            }
            return conversing.replies;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Conversing conversing(Bot bot, String conversation, String message, String text, String language, long arrived) {
        String row = vault.hash("conversation\n" + bot.name() + "\n" + conversation);
        return new Conversing(
                bot, conversation, row, message, text, language == null ? bot.language() : language, arrived);
    }

    private Bot bot(String name) {
        return registry.bot(name).orElseThrow(Rejected::noBot);
    }
}
