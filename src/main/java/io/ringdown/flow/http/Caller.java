package io.ringdown.flow.http;

import io.ringdown.escalation.Bot;

/**
 * Whom a key belongs to.
 *
 * @param name the bot's name, or the role's
 * @param bot null for people
 */
public record Caller(String name, Role role, Bot bot) {}
