package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.ErrorReplies;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.Unrendered;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts answers into HTTP: a bot's in its style, a refusal with the fields of RFC 9457. */
public final class Replies implements ErrorReplies {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.platforms");

    private final Answers answers;
    private final ObjectMapper json;

    public Replies(Answers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /** An attempt's answer in the bot's style. */
    HttpReply answer(Bot bot, Answer answer) {
        boolean plain = !"http".equals(bot.answerStyle());
        if (plain || answer.status() < 400) {
            return HttpReply.json(plain ? 200 : answer.status(), bytes(answer.asMap()));
        }
        HttpReply reply = HttpReply.problem(answer.status(), bytes(answer.asProblem()));
        return answer.retryAfter().isEmpty() ? reply : reply.with("Retry-After", answer.retryAfter());
    }

    /** The same in the shape and with the status of that platform, or in the bot's style where there is none. */
    HttpReply answer(Bot bot, Platform platform, Answer answer) {
        return platform == null
                ? answer(bot, answer)
                : HttpReply.json(platform.status(), bytes(shaped(platform, answer)));
    }

    @Override
    public HttpReply overloaded(Bot bot, Platform platform) {
        Answer refused = answers.refused(Outcome.UNAVAILABLE, "overload", bot, 503);
        return answer(bot, platform, refused.again("5"));
    }

    @Override
    public HttpReply rejected(Rejected why, Bot bot, Platform platform) {
        Answer answer = answers.refused(outcome(why.status()), "", bot, why.status());
        Map<String, Object> body = new LinkedHashMap<>(shaped(platform, answer));
        body.putAll(problemFields(why));
        return HttpReply.problem(why.status(), bytes(body));
    }

    @Override
    public HttpReply problem(Rejected why) {
        return HttpReply.problem(why.status(), bytes(problemFields(why)));
    }

    /** The database does not answer; nothing was done. */
    HttpReply storeless() {
        return problem(new Rejected(503, "Store unavailable", "The database does not answer; try again in a moment"))
                .with("Retry-After", "5");
    }

    @Override
    public HttpReply busy() {
        return problem(new Rejected(503, "Busy", "More is under way than this gateway takes; try again in a moment"))
                .with("Retry-After", "5");
    }

    /** The fault is ours. */
    HttpReply broken() {
        return problem(new Rejected(500, "Internal error", "Something went wrong on our side; the log says what"));
    }

    /** The body as JSON. */
    public HttpReply json(int status, Object body) {
        return HttpReply.json(status, bytes(body));
    }

    /** By the keys of the contract where the platform's own cannot be told, so that whoever was called hears of it. */
    private static Map<String, Object> shaped(Platform platform, Answer answer) {
        try {
            return platform == null ? answer.asMap() : platform.reply(answer.asMap());
        } catch (Unrendered e) {
            LOG.error("platform={} cannot be answered in its shape: {}", platform.name(), e.getMessage());
            return answer.asMap();
        }
    }

    private static Map<String, Object> problemFields(Rejected why) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "about:blank");
        fields.put("title", why.title());
        fields.put("status", why.status());
        fields.put("detail", why.getMessage());
        if (!why.flaws().isEmpty()) {
            fields.put("errors", why.flaws());
        }
        return fields;
    }

    private static Outcome outcome(int status) {
        return status >= 500 ? Outcome.UNAVAILABLE : Outcome.MISCONFIGURED;
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
