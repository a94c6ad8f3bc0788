package dev.warmglow.simulator.discord;

/**
 * A file that came with a call; its bytes are not kept.
 *
 * @param part the name of the form part: {@code files[0]}
 */
public record Upload(String part, String fileName, String contentType, int size) {}
