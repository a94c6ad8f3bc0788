package dev.warmglow.core.message;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A titled block below the text: an embed on Discord, a headed paragraph on Telegram.
 *
 * @param url where the title leads, if anywhere
 * @param footer small print, may be empty
 */
public record Card(String title, @Nullable URI url, Text body, String footer) {}
