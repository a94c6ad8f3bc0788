package dev.warmglow.core.platform;

/**
 * What a platform can do that changes what the core does.
 *
 * @param forms shows forms itself; else the core asks one question after another
 * @param idempotentSend sending again under the same key posts nothing twice
 * @param acknowledgement whether answers are due within seconds and can be put off
 */
public record Capabilities(boolean forms, boolean idempotentSend, boolean acknowledgement) {}
