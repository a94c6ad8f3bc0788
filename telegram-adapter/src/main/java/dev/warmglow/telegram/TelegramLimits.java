package dev.warmglow.telegram;

import dev.warmglow.core.platform.Limits;
import java.time.Duration;

/**
 * Telegram's limits. Those on messages are published at https://core.telegram.org/bots/api; those
 * on sending at https://core.telegram.org/bots/faq (30 a second, 1 a second in a chat, 20 a minute
 * in a group), each kept with a margin.
 */
final class TelegramLimits {
  /** UTF-16 units in a message. */
  static final int TEXT = 4096;

  /** UTF-16 units below a picture. */
  static final int CAPTION = 1024;

  /** UTF-16 units in the answer to a press. */
  static final int ALERT = 200;

  /** UTF-8 bytes in a button. */
  static final int PRESS_BYTES = 64;

  static final int PLACEHOLDER = 64;
  static final int COMMAND_NAME = 32;
  static final int COMMAND_DESCRIPTION = 256;

  private static final Limits.Pace GROUP =
      new Limits.Pace(18, Duration.ofSeconds(60), Duration.ofSeconds(1));

  private static final Limits.Pace PRIVATE_CHAT =
      new Limits.Pace(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

  static final Limits SENDING = new Limits(25, TelegramLimits::paceOf, PRESS_BYTES);

  private TelegramLimits() {}

  /** Ids of groups and channels are negative, those of people are not. */
  private static Limits.Pace paceOf(String chat) {
    return chat.startsWith("-") ? GROUP : PRIVATE_CHAT;
  }
}
