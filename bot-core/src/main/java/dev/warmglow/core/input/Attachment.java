package dev.warmglow.core.input;

import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.ImageType;

/**
 * An image given in an answer.
 *
 * @param type as the content shows it
 */
public record Attachment(ImageType type, Bytes content) {}
