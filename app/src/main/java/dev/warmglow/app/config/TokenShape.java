package dev.warmglow.app.config;

import java.util.regex.Pattern;

/**
 * What a platform's token looks like; what does not look so was cut off or mixed up while copying.
 *
 * @see <a href="https://discord.com/developers/docs/reference#authentication">Discord</a>
 * @see <a href="https://core.telegram.org/bots/api#authorizing-your-bot">Telegram</a>
 */
enum TokenShape {
  DISCORD(
      "Discord",
      "[\\w-]{18,}\\.[\\w-]{6}\\.[\\w-]{27,}",
      "three parts joined by dots, from the Bot page of your application on"
          + " discord.com/developers"),
  TELEGRAM(
      "Telegram", "\\d{6,}:[\\w-]{30,}", "a number, a colon and 35 characters, from @BotFather");

  final String platform;
  private final Pattern pattern;
  final String description;

  TokenShape(String platform, String pattern, String description) {
    this.platform = platform;
    this.pattern = Pattern.compile(pattern);
    this.description = description;
  }

  boolean fits(String token) {
    return pattern.matcher(token).matches();
  }
}
