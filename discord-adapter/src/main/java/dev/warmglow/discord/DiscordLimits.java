package dev.warmglow.discord;

import dev.warmglow.core.platform.Limits;
import java.time.Duration;

/**
 * Discord's limits. Rates leave a margin below the documented 50 requests a second and the usual 5
 * messages in 5 seconds a channel.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 * @see <a href="https://docs.discord.com/developers/components/reference">Components</a>
 */
final class DiscordLimits {
  static final Limits PACE =
      new Limits(
          40,
          new Limits.Pace(4, Duration.ofSeconds(5), Duration.ofMillis(250)),
          DiscordLimits.CUSTOM_ID);

  static final int CUSTOM_ID = 100;
  static final int CONTENT = 2000;
  static final int MENTIONS = 100;
  static final int ROWS = 5;
  static final int BUTTONS_IN_A_ROW = 5;
  static final int MENU_PLACEHOLDER = 150;

  /** Over all texts of a message that is made of components. */
  static final int COMPONENTS_TEXT = 4000;

  /** A card's title, and its small print; two of them leave room for the rest. */
  static final int CARD_LINE = 1000;

  /** Bytes, wherever nobody pays for more. */
  static final int FILE = 10 << 20;

  static final int FORM_TITLE = 45;

  private DiscordLimits() {}
}
