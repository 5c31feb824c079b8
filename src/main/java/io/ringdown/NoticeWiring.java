package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.Alerts;
import io.ringdown.flow.Attention;
import io.ringdown.flow.AttentionHealth;
import io.ringdown.flow.CallbackSeal;
import io.ringdown.flow.Callbacks;
import io.ringdown.flow.Heard;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Retelling;
import io.ringdown.flow.Settings;
import io.ringdown.flow.admin.CallbackSecrets;
import io.ringdown.store.Vault;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes what the routes need to tell bots and operators what they did not wait for. */
final class NoticeWiring {
    /** More bots than have an address that hangs, one hopes: so many callbacks are sent at once. */
    private static final int THREADS = 20;

    private NoticeWiring() {}

    static void bind(
            Beans beans,
            Settings settings,
            Registry registry,
            Retelling retelling,
            Vault vault,
            Replies replies,
            Attention attention,
            ObjectMapper json,
            Clock clock) {
        beans.health(new AttentionHealth(attention));
        beans.bind(
                "alerts",
                new Alerts(attention, settings.text("alert.url"), settings.text("alert.secret"), json, clock));
        CallbackSeal secrets = new CallbackSeal(vault);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "callbacks"));
        beans.closing(threads::shutdown);
        beans.bind("callbackThreads", threads);
        beans.bind("callbackSecrets", new CallbackSecrets(secrets, replies, clock));
        beans.bind("heard", new Heard(clock));
        beans.bind("callbacks", new Callbacks(registry, retelling, secrets, attention, json, clock));
    }
}
